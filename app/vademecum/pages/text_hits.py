"""Facts, figures, sources and chapters found by a search."""

from vademecum.collection.facts import facts, figures
from vademecum.collection.opened import Collection
from vademecum.collection.scope import Scope
from vademecum.collection.sources import chapters, sources
from vademecum.domain.names import FactId, FigureId, FootnoteNumber, Status
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


def fact_hit(collection: Collection, ref: str, query: Query) -> Hit:
    """Write a fact as a result: its statement, and the page at the right."""
    (fact,) = facts(collection, Scope(fact=FactId(ref)))
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


def figure_hit(collection: Collection, ref: str, query: Query) -> Hit:
    """Write a figure as a result: what it measures and with whom, else whose; its value; and the period at the right."""
    (stated,) = figures(collection, Scope(figure=FigureId(ref)))
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


def source_hit(collection: Collection, ref: str, query: Query) -> Hit:
    """Write a source as a result: its title and imprint, and the year at the right; its place is the footnote."""
    source = sources(collection, Scope(footnote=FootnoteNumber(int(ref))))[0]
    return Hit(
        kind="source",
        place=Place(PlaceKind.NOTE, ref),
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


def chapter_hit(collection: Collection, ref: str, query: Query) -> Hit:
    """Write a chapter as a result: its title, and its pages at the right."""
    chapter = next(it for it in chapters(collection) if str(it.number) == ref)
    return Hit(
        kind="chapter",
        place=Place(PlaceKind.CHAPTER, ref),
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
