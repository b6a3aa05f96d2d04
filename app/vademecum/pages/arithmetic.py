"""Takes the formula of a cross-check apart into the rows of its picture."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from vademecum.collection.facts import figures
from vademecum.collection.lines import entity_line
from vademecum.collection.opened import Collection
from vademecum.collection.rows import DoneCheck, StatedFigure
from vademecum.collection.scope import Scope
from vademecum.domain.names import FigureId, PredicateId, Qualifier, Slug, Status, Verdict
from vademecum.pages.dating import period_words
from vademecum.pages.drawn_sum import Bar, BarForm, DrawnSum, TermRow
from vademecum.pages.naming import entry_place
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.shown import Run
from vademecum.pages.side_words import Side, side_of
from vademecum.pages.stated import figure_row
from vademecum.pages.tagging import parted, relation_words, side_words

_TOKEN = re.compile(r"count(?:_from)?\([^)]*\)|[()]|[^\s()]+")
_SIGNS = {"*": "×", "/": "÷", "-": "−", "+": "+"}
_ENDINGS = {Qualifier.ABOUT: "┊", Qualifier.MORE_THAN: "→", Qualifier.AT_LEAST: "→"}
_FROM_ABOVE = {Qualifier.LESS_THAN, Qualifier.UP_TO, Qualifier.ALMOST}


class _Terms(NamedTuple):
    collection: Collection
    figures: Mapping[str, StatedFigure]


def drawn_sum(collection: Collection, done: DoneCheck) -> DrawnSum:
    """Draw a cross-check: figures of one unit as bars end to end, and what is multiplied or divided by what it comes to."""
    known = figures(collection, Scope(among=done.figures)) if done.figures else ()
    terms = _Terms(collection, {str(it.figure.id): it for it in known})
    formulas, sign = parted(done), relation_words(done)
    sides = [side_of(words) for words in side_words(done)]
    rows = [row for at in (0, 1) for row in _signed(_side_rows(formulas[at], sides[at], terms), sign if at else "")]
    return DrawnSum(_on_one_scale(rows), _close(sides, sign) if done.verdict is not Verdict.AGREES else ())


def _side_rows(formula: str, side: Side, terms: _Terms) -> Iterator[TermRow]:
    tokens = _TOKEN.findall(formula)
    parts, at = list(_parts(tokens, terms)), Decimal(0)
    if len(parts) == 1 and tokens[0] not in terms.figures:
        yield parts[0]._replace(value=side.words, bar=None if side.amount is None else _bar(side.amount, BarForm.COMPUTED))
    elif set(tokens) & {"*", "/", "("}:
        yield from (part._replace(bar=None) for part in parts)
        yield _result(side)
    else:
        for part in parts:
            length = Decimal(str(part.bar.end)) * (-1 if part.sign == "−" else 1) if part.bar else Decimal(0)
            yield part._replace(bar=_moved(part.bar, min(at, at + length))) if part.bar else part
            at += length
        if "-" in tokens:
            yield _result(side)


def _result(side: Side) -> TermRow:
    return TermRow("", Run("comes to"), "", side.words, bar=None if side.amount is None else _bar(side.amount, BarForm.COMPUTED))


def _parts(tokens: Iterable[str], terms: _Terms) -> Iterator[TermRow]:
    """Write each figure, number and count as a row, with the signs and parentheses that stand about it."""
    before, written = "", None
    for token in tokens:
        if token == ")" and written is not None:
            written = written._replace(value=f"{written.value})")
        elif token in _SIGNS or token == "(":
            before += _SIGNS.get(token, f" {token}")
        else:
            if written is not None:
                yield written
            written, before = _term(token, terms)._replace(sign=before.strip()), ""
    if written is not None:
        yield written


def _term(token: str, terms: _Terms) -> TermRow:
    if token.startswith("count"):
        return TermRow("", _counted(terms.collection, token), "", "")
    if token not in terms.figures:
        return TermRow("", Run("a number the check gives"), "", f"{Decimal(token):,}", bar=_bar(Decimal(token), BarForm.COMPUTED))
    stated = terms.figures[token]
    row, figure = figure_row(terms.collection, stated), stated.figure
    whose = f"{row.subject.text}{f' with {row.counterpart.text}' if row.counterpart else ''}: {row.metric}"
    tag = None if figure.status is Status.REPORTED and not figure.formula else row.status
    name = Run(whose, Place(PlaceKind.FIGURE, FigureId(token)))
    return TermRow("", name, period_words(figure.period), row.value, tag, _of_figure(stated))


def _counted(collection: Collection, token: str) -> Run:
    name, _, inner = token.removesuffix(")").partition("(")
    first, second = inner.split()
    slug, predicate = (second, first) if name == "count" else (first, second)
    line, label = entity_line(collection, Slug(slug)), collection.predicates[PredicateId(predicate)].label
    who = line.name if line else slug
    words = f"{label} {who}" if name == "count" else f"{who} {label}"
    return Run(f"counted in the collection: {words}", entry_place(Slug(slug)))


def _of_figure(stated: StatedFigure) -> Bar:
    figure, quantity = stated.figure, stated.figure.quantity
    form = BarForm.HAPPENED if figure.status is Status.REPORTED else BarForm.PLANNED
    form = BarForm.CAPACITY if figure.status is Status.CAPACITY else BarForm.COMPUTED if figure.formula else form
    bound = quantity.qualifier in _FROM_ABOVE
    end = quantity.value if quantity.high is None else quantity.high
    return Bar(0, 0 if bound else float(quantity.value), float(end), form, "←" if bound else _ENDINGS.get(quantity.qualifier, ""))


def _bar(amount: Decimal, form: BarForm) -> Bar:
    return Bar(0, float(amount), float(amount), form)


def _moved(bar: Bar, by: Decimal) -> Bar:
    return bar._replace(start=bar.start + float(by), sure=bar.sure + float(by), end=bar.end + float(by))


def _signed(rows: Iterator[TermRow], sign: str) -> Iterator[TermRow]:
    """Put the sign of the relation before the first row of the other side."""
    for at, row in enumerate(rows):
        yield row._replace(sign=f"{sign} {row.sign}".strip()) if at == 0 else row


def _on_one_scale(rows: Iterable[TermRow], start: float = 0) -> tuple[TermRow, ...]:
    """Turn amounts into shares of the widest; where an amount is below the start of the scale, nothing is drawn."""
    rows = tuple(rows)
    bars = [row.bar for row in rows if row.bar]
    width = max((bar.end for bar in bars), default=start) - start
    if width <= 0 or any(bar.start < start or bar.sure < bar.start for bar in bars):
        return tuple(row._replace(bar=None) for row in rows)
    return tuple(row._replace(bar=_shared(row.bar, start, width)) if row.bar else row for row in rows)


def _shared(bar: Bar, start: float, width: float) -> Bar:
    return bar._replace(start=(bar.start - start) / width, sure=(bar.sure - start) / width, end=(bar.end - start) / width)


def _close(sides: Sequence[Side], sign: str) -> tuple[TermRow, ...]:
    """Return what rounding allows each side, as two stretches of one scale that begins a little before both."""
    spans = [side.rounded or ((side.amount, side.amount) if side.amount is not None else None) for side in sides]
    ends = [float(end) for span in spans if span for end in span]
    if None in spans or min(ends) == max(ends) or not any(side.rounded for side in sides):
        return ()
    margin = (max(ends) - min(ends)) / 12
    rows = (
        TermRow(sign if at else "", Run("and this side" if at else "this side may be"), "", side.margin or side.words,
                bar=Bar(float(span[0]), float(span[0]), float(span[1])))
        for at, (side, span) in enumerate(zip(sides, spans, strict=True)) if span
    )  # fmt: skip
    return _on_one_scale(rows, min(ends) - margin)
