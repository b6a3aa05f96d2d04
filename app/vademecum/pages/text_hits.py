"""Facts, figures, sources and chapters found by a search."""

from collections.abc import Sequence

from vademecum.collection.facts import facts, figures
from vademecum.collection.opened import Collection
from vademecum.collection.rows import CitedSource, StatedFact, StatedFigure
from vademecum.collection.scope import Scope
from vademecum.collection.sources import chapters, footnotes_citing, sources
from vademecum.domain.names import FactId, FigureId, FootnoteNumber, Status
from vademecum.domain.sources import Chapter
from vademecum.pages.dating import period_words
from vademecum.pages.matching import marked
from vademecum.pages.naming import page_words
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.query import Query
from vademecum.pages.referring import imprint
from vademecum.pages.search import Hit
from vademecum.pages.shown import Run, TagKind
from vademecum.pages.stated import figure_row
from vademecum.pages.tagging import status_tag


def fact_hits(collection: Collection, refs: Sequence[str], query: Query) -> tuple[Hit, ...]:
    """Write facts as results: the statement, and the page at the right."""
    found = {fact.id: fact for fact in facts(collection, Scope(among=tuple(refs)))}
    return tuple(_fact_hit(found[FactId(ref)], query) for ref in refs)


def _fact_hit(fact: StatedFact, query: Query) -> Hit:
    return Hit(
        kind="fact",
        place=Place(PlaceKind.FACT, fact.id),
        icon="",
        name=marked(fact.statement, query.marks),
        detail=_plain(period_words(fact.date)),
        value="",
        right=page_words(fact.page, fact.page),
        tags=() if fact.status == Status.REPORTED else (status_tag(fact.status),),
        matched=fact.statement,
        chapter=fact.chapter,
        page=fact.page,
        footnotes=fact.footnotes,
    )


def figure_hits(collection: Collection, refs: Sequence[str], query: Query) -> tuple[Hit, ...]:
    """Write figures as results: what each measures and with whom, else whose; its value; and the period at the right."""
    found = {stated.figure.id: stated for stated in figures(collection, Scope(among=tuple(refs)))}
    return tuple(_figure_hit(collection, found[FigureId(ref)], query) for ref in refs)


def _figure_hit(collection: Collection, stated: StatedFigure, query: Query) -> Hit:
    row = figure_row(collection, stated)
    name = f"{row.metric}, {stated.counterpart_name or row.subject.text}"
    return Hit(
        kind="figure",
        place=Place(PlaceKind.FIGURE, row.id),
        icon="",
        name=marked(name, query.marks),
        detail=marked(row.subject.text, query.marks) if row.counterpart else (),
        value=row.value,
        right=row.period,
        tags=() if row.status.kind == TagKind.PLAIN else (row.status,),
        matched=name,
        chapter=row.chapter,
        page=row.page,
        footnotes=row.footnotes,
    )


def source_hits(collection: Collection, refs: Sequence[str], query: Query) -> tuple[Hit, ...]:
    """Write sources as results: title and imprint, and the year at the right; the place of each is its footnote within the limits, and they
    stand in the order of these.
    """
    shown = footnotes_citing(collection, [FootnoteNumber(int(ref)) for ref in refs], query.chapter, query.note)
    found = {source.footnote.number: source for source in sources(collection, Scope(among=tuple(shown.values())))}
    return tuple(_source_hit(found[number], query) for number in sorted(shown.values()))


def _source_hit(source: CitedSource, query: Query) -> Hit:
    return Hit(
        kind="source",
        place=Place(PlaceKind.NOTE, str(source.footnote.number)),
        icon="source",
        name=marked(source.work.title, query.marks),
        detail=marked(imprint(source.work, source.footnote.locator), query.marks),
        value="",
        right=str(source.work.year or ""),
        tags=(),
        matched=source.work.title,
        chapter=source.footnote.chapter,
        page=source.footnote.page,
        footnotes=(source.footnote.number,),
    )


def chapter_hits(collection: Collection, refs: Sequence[str], query: Query) -> tuple[Hit, ...]:
    """Write chapters as results: the title, and the pages at the right."""
    found = {str(chapter.number): chapter for chapter in chapters(collection)}
    return tuple(_chapter_hit(found[ref], query) for ref in refs)


def _chapter_hit(chapter: Chapter, query: Query) -> Hit:
    return Hit(
        kind="chapter",
        place=Place(PlaceKind.CHAPTER, str(chapter.number)),
        icon="chapter",
        name=marked(chapter.title, query.marks),
        detail=_plain(f"Chapter {chapter.number}"),
        value="",
        right=page_words(chapter.first_page, chapter.last_page),
        tags=(),
        matched=chapter.title,
        chapter=chapter.number,
        page=chapter.first_page,
    )


def _plain(text: str) -> tuple[Run, ...]:
    return (Run(text),) if text else ()
