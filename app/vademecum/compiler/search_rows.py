"""What can be searched for, best first: names of entries by weight, then chapters, facts, figures and sources."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain, count

from vademecum.compiler.collation import sort_key
from vademecum.compiler.search_scopes import Scopes
from vademecum.compiler.tables import Row, Table
from vademecum.compiler.tally import Tally
from vademecum.domain.entries import Entity, Figure
from vademecum.domain.fold import fold
from vademecum.domain.names import Slug
from vademecum.domain.period import Period
from vademecum.domain.quantity import SCALES
from vademecum.domain.words import apart
from vademecum.records.loading import Records
from vademecum.records.references import entries_of

_SHORT = {"thousand": "", "million": "m", "billion": "bn", "trillion": "tn"}
_LEAST_SCALED, _MOST_SCALED, _MOST_DIGITS = Decimal("0.01"), 10_000, 6
Document = tuple[str, str, str, str, str, str]
"""Kind and reference, then the texts of the index, not folded yet: name, alias, body; then the words of where it belongs."""


def search_tables(records: Records, counted: Tally) -> Iterator[Table]:
    """The rank of each row is its id. Every text goes through `fold` and is taken apart into words, as the query will be."""
    ranked = sorted(records.entities, key=lambda entity: (-counted.facts[entity.slug], sort_key(entity.sort_name), entity.slug))
    scopes = Scopes(records, counted)
    places = ((at, document[0], document[1]) for at, document in enumerate(_documents(records, ranked, scopes), 1))
    yield Table("searchable", ("id", "kind", "ref"), places)
    texts = (_index_row(at, document) for at, document in enumerate(_documents(records, ranked, scopes), 1))
    yield Table("search_index", ("rowid", "name", "alias", "body", "scope"), texts)
    yield Table("name_form", ("id", "folded", "form", "spelling", "entity", "rank"), _name_forms(ranked))
    yield Table("name_trigram", ("rowid", "folded"), ((row[0], row[1]) for row in _name_forms(ranked)))


def _index_row(at: int, document: Document) -> Row:
    *texts, scope = document[2:]
    name, alias, body = (apart(fold(text)) for text in texts)
    return at, name, alias, body, scope


def _documents(records: Records, ranked: list[Entity], scopes: Scopes) -> Iterator[Document]:
    named = {entity.slug: entity for entity in ranked}
    yield from (("entity", it.slug, it.name, _aliases(it), f"{it.kind} {it.summary}", scopes.of_entity(it)) for it in ranked)
    for chapter in records.chapters:
        number = chapter.number
        yield "chapter", str(number), chapter.title, f"chapter {number}", chapter.summary, scopes.of_chapter(number)
    for fact in records.facts:
        aliases = " ".join(_aliases(named[slug]) for slug in entries_of(fact))
        yield "fact", fact.id, "", aliases, fact.statement, scopes.of_fact(fact)
    words = _FigureWords(records, named)
    for fact in records.facts:
        yield from (words.document(figure, scopes.of_fact(fact)) for figure in fact.figures)
    yield from _sources(records, scopes)


def _aliases(entity: Entity) -> str:
    return " ".join(alias.name for alias in entity.aliases)


def _sources(records: Records, scopes: Scopes) -> Iterator[Document]:
    """Each cited work once, under the first footnote that cites it."""
    works = {work.id: work for work in records.works}
    for footnote in records.footnotes:
        work = works.pop(footnote.work, None)
        if work is not None:
            year = "" if work.year is None else str(work.year)
            scope = scopes.of_work(work.id)
            yield "source", str(footnote.number), work.title, " ".join(work.authors), f"{work.publisher} {year}", scope


class _FigureWords:
    """Puts a figure into words to be found by: what it measures, whose, how much, when."""

    def __init__(self, records: Records, named: dict[Slug, Entity]) -> None:
        self._metrics = {metric.id: metric for metric in records.vocabulary.metrics}
        self._units = {unit.id: unit for unit in records.vocabulary.units}
        self._named = named

    def document(self, figure: Figure, scope: str) -> Document:
        concerned = [self._named[slug] for slug in (figure.subject, figure.counterpart) if slug]
        unit = self._units[figure.unit]
        body = [entity.name for entity in concerned]
        body += [*_amounts(figure.quantity.value), unit.plural_label, unit.symbol, *_years(figure.period), figure.printed]
        return "figure", figure.id, self._metrics[figure.metric].label, " ".join(map(_aliases, concerned)), " ".join(body), scope


def _amounts(value: Decimal) -> Iterator[str]:
    """Yield a value in digits and, where it is short so, in thousands, millions and so on, as a reader may type it."""
    yield f"{value:f}"
    for word, power in SCALES.items():
        scaled = value.scaleb(-power).normalize()
        if word in _SHORT and len(scaled.as_tuple().digits) <= _MOST_DIGITS and _LEAST_SCALED <= abs(scaled) < _MOST_SCALED:
            yield f"{scaled:f} {word} {_SHORT[word]}"


def _years(period: Period | None) -> list[str]:
    days = () if period is None else (period.start, period.end)
    return list(dict.fromkeys(str(day.year) for day in days if day is not None))


def _name_forms(ranked: list[Entity]) -> Iterator[Row]:
    """All names of all entries, the name before its aliases; spellings that fold alike stand once for each entry."""
    ids = count(1)
    for rank, entity in enumerate(ranked, 1):
        forms = chain([(entity.name, "name")], ((alias.name, str(alias.spelling)) for alias in entity.aliases))
        seen: set[str] = set()
        for form, spelling in forms:
            folded = fold(form)
            if folded not in seen:
                seen.add(folded)
                yield next(ids), folded, form, spelling, entity.slug, rank
