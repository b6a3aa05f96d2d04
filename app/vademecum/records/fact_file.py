"""Reads the facts of a chapter with their figures and relations."""

from dataclasses import replace
from functools import lru_cache, partial
from sys import intern

from vademecum.domain.entries import Fact, Figure, Mention, Relation
from vademecum.domain.names import FactId, FigureId, FootnoteNumber, MetricId, PredicateId, Slug, Status, UnitId
from vademecum.domain.period import parse_period
from vademecum.domain.quantity import parse_quantity
from vademecum.records.content import Content
from vademecum.records.form import Form
from vademecum.records.formula import parse_expression
from vademecum.records.reading import parse_member, parse_number, parse_slug, parse_statement

NO_STATEMENT: tuple[str, tuple[Mention, ...]] = "", ()
NO_QUANTITY = parse_quantity("0")
_STATUS = partial(parse_member, Status)
_PERIOD = lru_cache(maxsize=4096)(parse_period)  # few periods stand in many figures


def read_fact(form: Form, chapter: int, content: Content) -> Fact:
    """One fact; its figures take its date and status when they name none of their own."""
    statement, mentions = form.parsed("statement", parse_statement, NO_STATEMENT)
    fact = Fact(
        id=FactId(form.parsed("id", parse_slug, "")), statement=statement, mentions=mentions, chapter=chapter,
        page=form.parsed("page", parse_number, 0), paragraph=form.parsed("paragraph", parse_number, 0),
        footnotes=tuple(FootnoteNumber(number) for number in form.parsed_texts("notes", parse_number)),
        no_footnote=form.optional_text("no-note"), date=form.optional("date", _PERIOD, None),
        status=form.optional("status", _STATUS, Status.REPORTED),
        also_about=tuple(Slug(slug) for slug in form.parsed_texts("about", parse_slug)), heading=form.optional_text("heading"),
    )  # fmt: skip
    figures = tuple(_read_figure(each, fact, content) for each in form.forms("figures"))
    fact = replace(fact, figures=figures, relations=form.parsed_texts("relations", parse_relation))
    _check_notes(form, fact)
    form.close()
    return fact


def parse_relation(text: str) -> Relation:
    """`subject predicate object`."""
    words = text.split()
    if len(words) != 3:
        raise ValueError(f"{text!r} is no relation; write: subject predicate object")
    subject, predicate, target = (parse_slug(word) for word in words)
    if subject == target:
        raise ValueError(f"{text!r} joins an entry to itself")
    return Relation(Slug(subject), PredicateId(predicate), Slug(target))


def _read_figure(form: Form, fact: Fact, content: Content) -> Figure:
    metric = form.text("metric")
    identity = FigureId(f"{fact.id}.{form.optional('id', parse_slug, metric)}")
    form.record = str(identity)
    content.note("figure", identity, form.place)
    figure = Figure(
        id=identity, metric=MetricId(intern(metric)), subject=Slug(intern(form.text("of"))),
        counterpart=_slug_or_none(form.optional_text("with")),
        quantity=form.parsed("value", parse_quantity, NO_QUANTITY), unit=UnitId(intern(form.text("unit"))),
        period=form.optional("period", _PERIOD, fact.date), baseline=form.optional("baseline", _PERIOD, None),
        status=form.optional("status", _STATUS, fact.status), formula=form.optional_text("formula"), printed=form.optional_text("printed"),
    )  # fmt: skip
    form.optional("formula", parse_expression, None)
    form.close()
    return figure


def _slug_or_none(text: str) -> Slug | None:
    return Slug(intern(text)) if text else None


def _check_notes(form: Form, fact: Fact) -> None:
    noted = form.has("notes")
    if noted and form.has("no-note"):
        form.flaw("no-note", "stands beside notes; keep one of the two")
    elif not noted and not form.has("no-note"):
        form.flaw("notes", "is missing; name the footnotes, or give the reason why there is none as no-note")
    elif noted and not fact.footnotes:
        form.flaw("notes", "names no footnote; give the reason as no-note instead")
