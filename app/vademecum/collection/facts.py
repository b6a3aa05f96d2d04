"""Facts and figures of a scope."""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from vademecum.collection.opened import Collection
from vademecum.collection.rows import StatedFact, StatedFigure
from vademecum.collection.scope import Scope
from vademecum.domain.entries import Figure, Mention
from vademecum.domain.names import FootnoteNumber, Qualifier, Slug, Status
from vademecum.domain.period import Period
from vademecum.domain.quantity import Quantity


def facts(collection: Collection, scope: Scope) -> tuple[StatedFact, ...]:
    """Return the facts in the order of the document: those that concern the entry, cite the footnote, stand in the chapter."""
    return tuple(_fact(row) for row in collection.rows("facts", **scope.parameters()))


def figures(collection: Collection, scope: Scope) -> tuple[StatedFigure, ...]:
    """Return the figures by metric, subject, counterpart and period: those of an entry are whose subject or counterpart it is."""
    return tuple(_figure(row) for row in collection.rows("figures", **scope.parameters()))


def _fact(row: tuple[Any, ...]) -> StatedFact:
    id_, heading, statement, mentions, chapter, page, footnotes, no_footnote, start, end, key, status = row
    cited, dated = numbers(footnotes), period_of(start, end)
    return StatedFact(id_, heading, statement, _mentions(mentions), chapter, page, cited, no_footnote, dated, key, Status(status))


def _figure(row: tuple[Any, ...]) -> StatedFigure:
    id_, metric, subject, counterpart, unit, status, formula, printed, value, high, qualifier, step, start, end, first, last, *rest = row
    quantity = Quantity(_decimal(value), None if high is None else _decimal(high), Qualifier(qualifier), _decimal(step))
    figure = Figure(
        id_, metric, subject, counterpart, quantity, unit, period_of(start, end), period_of(first, last), Status(status), formula, printed
    )
    fact, subject_name, counterpart_name, period_key, chapter, page, footnotes = rest
    return StatedFigure(figure, fact, subject_name, counterpart_name, period_key, chapter, page, numbers(footnotes))


def figures_alike(collection: Collection, of: Figure, limit: int) -> tuple[StatedFigure, ...]:
    """Return the figures of its metric and unit, itself among them where there are no more than `limit`, ordered as `figures` are."""
    ids = tuple(id_ for (id_,) in collection.rows("figures_of_metric", metric=of.metric, unit=of.unit, limit=limit))
    return figures(collection, Scope(among=ids))


def numbers(text: str | None) -> tuple[FootnoteNumber, ...]:
    """Take apart numbers joined by `group_concat`."""
    return tuple(FootnoteNumber(int(number)) for number in text.split(",")) if text else ()


def _mentions(text: str | None) -> tuple[Mention, ...]:
    if not text:
        return ()
    words = (mention.split(" ") for mention in text.split(","))
    return tuple(Mention(int(start), int(stop), Slug(entity)) for start, stop, entity in words)


@lru_cache(maxsize=4096)
def period_of(start: str | None, end: str | None) -> Period | None:
    """Return the period from one ISO date to another, open where one is missing; None without both."""
    if start is None and end is None:
        return None
    return Period(date.fromisoformat(start) if start else None, date.fromisoformat(end) if end else None)


@lru_cache(maxsize=4096)
def _decimal(number: float) -> Decimal:
    """Return the shortest decimal that reads as this number, without exponent or trailing zeros."""
    exact = Decimal(repr(number))
    return exact.quantize(Decimal(1)) if exact == exact.to_integral_value() else exact.normalize()
