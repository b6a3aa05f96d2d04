"""Records as rows of the tables of `schema.sql`, streamed in the order of the records."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from vademecum.compiler.collation import sort_key
from vademecum.compiler.crosscheck import Judgement
from vademecum.compiler.tally import Tally, coverage
from vademecum.domain.entries import Fact, Figure
from vademecum.domain.period import Period
from vademecum.domain.quantity import digits_of
from vademecum.domain.reference import noted_reference
from vademecum.records.loading import Records
from vademecum.records.naming import chapter_of
from vademecum.records.references import entries_of

Value = str | int | float | None
Row = tuple[Value, ...]
_NEVER = "9999-99-99"


@dataclass(frozen=True, slots=True)
class Table:
    """A table's name, its columns in the order of `rows`, and the rows."""

    name: str
    columns: tuple[str, ...]
    rows: Iterator[Row]


def json_array(values: object) -> str:
    """JSON as SQLite itself would write it."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def date_key(period: Period | None) -> str:
    """Sorts by the last day, then the first; an open end after every day, the undated last."""
    if period is None:
        return f"{_NEVER} {_NEVER}"
    return f"{period.end or '9999-12-31'} {period.start or '0000-00-00'}"


def record_tables(records: Records, counted: Tally, judgements: tuple[Judgement, ...]) -> Iterator[Table]:
    """Every table but those of the search."""
    for name, (columns, rows) in _RECORD_TABLES.items():
        yield Table(name, tuple(columns.split()), rows(records))
    footnote = "number chapter page work locator reference fact_count figure_count"
    yield Table("footnote", tuple(footnote.split()), _footnotes(records, counted))
    entity = "slug position type name sort_name sort_key kind summary chapters fact_count figure_count"
    yield Table("entity", tuple(entity.split()), _entities(records, counted))
    check = "id position chapter kind title formula expected actual verdict explanation"
    yield Table("cross_check", tuple(check.split()), _checks(judgements))
    taking_part = ((each.check.id, figure) for each in judgements for figure in each.figures)
    yield Table("check_figure", ("cross_check", "figure"), taking_part)


def _days(period: Period | None) -> tuple[str | None, str | None]:
    if period is None:
        return None, None
    return _day(period.start), _day(period.end)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _publication(records: Records) -> Iterator[Row]:
    it = records.publication
    yield (it.id, it.title, it.subtitle, json_array(it.authors), it.publisher, it.place, it.year, it.isbn, it.language,
           it.short_reference, it.description)  # fmt: skip


def _types(records: Records) -> Iterator[Row]:
    for at, it in enumerate(records.vocabulary.types):
        yield it.id, at, it.label, it.plural_label, it.description, it.icon, int(it.happens)


def _metrics(records: Records) -> Iterator[Row]:
    for it in records.vocabulary.metrics:
        yield it.id, it.position, it.label, it.plural_label, it.description, it.not_comparable


def _units(records: Records) -> Iterator[Row]:
    for at, it in enumerate(records.vocabulary.units):
        yield it.id, at, it.label, it.plural_label, it.description, it.symbol, it.dimension, int(it.prefixed)


def _predicates(records: Records) -> Iterator[Row]:
    for at, it in enumerate(records.vocabulary.predicates):
        yield it.id, at, it.label, it.inverse_label, it.description, int(it.locates)


def _chapters(records: Records) -> Iterator[Row]:
    return ((it.number, it.title, it.first_page, it.last_page, it.summary) for it in records.chapters)


def _paragraphs(records: Records) -> Iterator[Row]:
    return ((it.chapter, it.number, it.first_page, it.last_page, it.fingerprint) for it in records.paragraphs)


def _works(records: Records) -> Iterator[Row]:
    for it in records.works:
        yield (it.id, it.kind, json_array(it.authors), it.title, it.publisher, it.year, it.url, it.language, it.bibliography_number,
               it.other_url, it.url_reason, it.note)  # fmt: skip


def _footnotes(records: Records, counted: Tally) -> Iterator[Row]:
    works = {work.id: work for work in records.works}
    for it in records.footnotes:
        yield (it.number, it.chapter, it.page, it.work, it.locator, noted_reference(it.number, works[it.work], it.locator),
               counted.resting_facts[it.number], counted.resting_figures[it.number])  # fmt: skip


def _entities(records: Records, counted: Tally) -> Iterator[Row]:
    by_name = sorted((sort_key(it.sort_name), it.slug) for it in records.entities)
    positions = {slug: at for at, (_, slug) in enumerate(by_name)}
    for it in records.entities:
        chapters = json_array(sorted(counted.chapters[it.slug]))
        yield (it.slug, positions[it.slug], it.type, it.name, it.sort_name, sort_key(it.sort_name), it.kind, it.summary, chapters,
               counted.facts[it.slug], counted.figures[it.slug])  # fmt: skip


def _aliases(records: Records) -> Iterator[Row]:
    return ((it.slug, at, alias.name, alias.spelling) for it in records.entities for at, alias in enumerate(it.aliases))


def _redirects(records: Records) -> Iterator[Row]:
    return ((former, it.slug) for it in records.entities for former in it.former_slugs)


def _facts(records: Records) -> Iterator[Row]:
    for at, it in enumerate(records.facts):
        yield (it.id, at, it.heading, it.statement, it.chapter, it.page, it.paragraph, it.no_footnote, *_days(it.date),
               date_key(it.date), it.status)  # fmt: skip


def _fact_footnotes(records: Records) -> Iterator[Row]:
    return ((it.id, at, footnote) for it in records.facts for at, footnote in enumerate(it.footnotes))


def _fact_entities(records: Records) -> Iterator[Row]:
    return ((slug, it.id) for it in records.facts for slug in entries_of(it))


def _mentions(records: Records) -> Iterator[Row]:
    return ((it.id, mention.start, mention.stop, mention.entity) for it in records.facts for mention in it.mentions)


def _figures(records: Records) -> Iterator[Row]:
    figures = ((fact, figure) for fact in records.facts for figure in fact.figures)
    return (_figure(at, fact, figure) for at, (fact, figure) in enumerate(figures))


def _figure(at: int, fact: Fact, it: Figure) -> Row:
    high = None if it.quantity.high is None else float(it.quantity.high)
    value = float(it.quantity.value)
    amount = (value, high, float(it.quantity.step), it.unit, it.quantity.qualifier)
    digits = (digits_of(value), None if high is None else digits_of(high))
    when = (*_days(it.period), date_key(it.period), *_days(it.baseline))
    return (it.id, fact.id, at, it.metric, it.subject, it.counterpart, *amount, *when, it.status, it.formula, it.printed, *digits)


def _relations(records: Records) -> Iterator[Row]:
    return ((each.subject, each.predicate, each.object, it.id) for it in records.facts for each in it.relations)


def _errata(records: Records) -> Iterator[Row]:
    for at, it in enumerate(records.errata):
        yield it.id, at, it.chapter, it.page, it.paragraph, it.says, it.means, it.confidence


def _erratum_facts(records: Records) -> Iterator[Row]:
    return ((it.id, fact) for it in records.errata for fact in it.facts)


def _checks(judgements: tuple[Judgement, ...]) -> Iterator[Row]:
    for at, it in enumerate(judgements):
        check = it.check
        yield (check.id, at, chapter_of(check.id), check.kind, check.title, check.formula, it.expected, it.actual, it.verdict,
               check.explanation)  # fmt: skip


def _coverage(records: Records) -> Iterator[Row]:
    for it in coverage(records):
        yield it.chapter, it.footnotes, it.footnotes_cited, it.facts, it.figures, it.omissions


_RECORD_TABLES: Mapping[str, tuple[str, Callable[[Records], Iterator[Row]]]] = {
    "publication": ("id title subtitle authors publisher place year isbn language short_reference description", _publication),
    "type": ("id position label plural_label description icon happens", _types),
    "metric": ("id position label plural_label description not_comparable", _metrics),
    "unit": ("id position label plural_label description symbol dimension prefixed", _units),
    "predicate": ("id position label inverse_label description locates", _predicates),
    "chapter": ("number title first_page last_page summary", _chapters),
    "paragraph": ("chapter number first_page last_page fingerprint", _paragraphs),
    "work": ("id kind authors title publisher year url language bibliography_number other_url url_reason note", _works),
    "alias": ("entity position name spelling", _aliases),
    "redirect": ("former_slug slug", _redirects),
    "fact": ("id position heading statement chapter page paragraph no_footnote date_start date_end date_key status", _facts),
    "fact_footnote": ("fact position footnote", _fact_footnotes),
    "fact_entity": ("entity fact", _fact_entities),
    "mention": ("fact start stop entity", _mentions),
    "figure": (
        """id fact position metric subject counterpart value value_high step unit qualifier
        period_start period_end period_key baseline_start baseline_end status formula printed digits digits_high""",
        _figures,
    ),
    "relation": ("subject predicate object fact", _relations),
    "erratum": ("id position chapter page paragraph says means confidence", _errata),
    "erratum_fact": ("erratum fact", _erratum_facts),
    "coverage": ("chapter footnotes footnotes_cited facts figures omissions", _coverage),
}
