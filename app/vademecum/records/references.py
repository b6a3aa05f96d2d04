"""Whether everything that a record names is there."""

from collections.abc import Iterable, Iterator

from vademecum.domain.entries import CrossCheck, Erratum, Fact, Figure
from vademecum.domain.errors import Flaw
from vademecum.domain.names import Slug
from vademecum.records.content import Content
from vademecum.records.formula import (
    CountOfObjects,
    CountOfSubjects,
    Expression,
    FigureValue,
    leaves,
    parse_comparison,
    parse_expression,
)
from vademecum.records.sheet import Place, near_miss

Named = tuple[str, str, str]
"""A field, the kind of record it names, and the id it gives."""
_WORDS = {"entry": "entry", "predicate": "predicate of vocabulary/predicates.yaml", "metric": "metric of vocabulary/metrics.yaml",
          "unit": "unit of vocabulary/units.yaml", "footnote": "footnote of sources.yaml", "work": "work of sources.yaml",
          "chapter": "chapter of document.yaml", "figure": "figure", "fact": "fact"}  # fmt: skip


def reference_flaws(content: Content) -> Iterator[Flaw]:
    """A flaw for every reference to nothing, and for every entry that no fact mentions."""
    for fact in content.facts:
        yield from _unknown(content, ("fact", fact.id), _named_by_fact(fact))
        for figure in fact.figures:
            yield from _unknown(content, ("figure", figure.id), _named_by_figure(figure))
    for erratum in content.errata:
        yield from _unknown(content, ("erratum", erratum.id), _named_by_erratum(erratum))
    for check in content.checks:
        yield from _unknown(content, ("check", check.id), _named_by_check(check))
    for footnote in content.footnotes:
        named = [("chapter", "chapter", str(footnote.chapter)), ("work", "work", footnote.work)]
        yield from _unknown(content, ("footnote", str(footnote.number)), named)
    for chapter in content.summaries:
        yield from _unknown(content, ("summary", str(chapter)), [("chapter", "chapter", str(chapter))])
    for paragraph in content.paragraphs:
        key = f"{paragraph.chapter}.{paragraph.number}"
        yield from _unknown(content, ("paragraph", key), [("chapter", "chapter", str(paragraph.chapter))])
    yield from _unmentioned(content)


def entries_of(fact: Fact) -> tuple[Slug, ...]:
    """Every entry the fact concerns, once: named in its statement, added, or only through a figure or relation."""
    slugs: list[Slug | None] = [mention.entity for mention in fact.mentions]
    slugs += fact.also_about
    for figure in fact.figures:
        slugs += (figure.subject, figure.counterpart)
    for relation in fact.relations:
        slugs += (relation.subject, relation.object)
    return tuple(dict.fromkeys(slug for slug in slugs if slug))


def _unknown(content: Content, record: tuple[str, str], named: Iterable[Named]) -> Iterator[Flaw]:
    place: Place = content.places[record]
    for field, kind, key in named:
        if key not in {"", "0"} and kind not in content.absent and not content.knows(kind, key):
            known = (each for of, each in content.places if of == kind)
            yield place.flaw(record[1], field, f"{key!r} is no {_WORDS[kind]}{near_miss(key, known)}")


def _named_by_fact(fact: Fact) -> Iterator[Named]:
    for mention in fact.mentions:
        yield "statement", "entry", mention.entity
    for slug in fact.also_about:
        yield "about", "entry", slug
    for footnote in fact.footnotes:
        yield "notes", "footnote", str(footnote)
    for relation in fact.relations:
        yield from (("relations", "entry", relation.subject), ("relations", "predicate", relation.predicate))
        yield "relations", "entry", relation.object


def _named_by_figure(figure: Figure) -> Iterator[Named]:
    yield from (("metric", "metric", figure.metric), ("unit", "unit", figure.unit))
    yield from (("of", "entry", figure.subject), ("with", "entry", figure.counterpart or ""))
    if figure.formula:
        try:
            yield from _named_by_formula(parse_expression(figure.formula))
        except ValueError:
            return  # noted when it was read


def _named_by_erratum(erratum: Erratum) -> Iterator[Named]:
    return (("facts", "fact", fact) for fact in erratum.facts)


def _named_by_check(check: CrossCheck) -> Iterator[Named]:
    try:
        comparison = parse_comparison(check.formula)
    except ValueError:
        return
    yield from _named_by_formula(comparison.left)
    yield from _named_by_formula(comparison.right)


def _named_by_formula(expression: Expression) -> Iterator[Named]:
    for leaf in leaves(expression):
        if isinstance(leaf, FigureValue):
            yield "formula", "figure", leaf.figure
        elif isinstance(leaf, CountOfSubjects):
            yield from (("formula", "predicate", leaf.predicate), ("formula", "entry", leaf.object))
        elif isinstance(leaf, CountOfObjects):
            yield from (("formula", "entry", leaf.subject), ("formula", "predicate", leaf.predicate))


def _unmentioned(content: Content) -> Iterator[Flaw]:
    if "fact" in content.absent:
        return
    mentioned = {slug for fact in content.facts for slug in entries_of(fact)}
    for entity in content.entities:
        if entity.slug and entity.slug not in mentioned:
            yield content.places["entry", entity.slug].flaw(entity.slug, "", "no fact mentions it")
