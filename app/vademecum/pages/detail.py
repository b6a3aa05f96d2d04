"""The detail page of any place: an entry, a chapter, a source, a figure, a metric, a cross-check, a doubtful place, a search."""

from collections.abc import Callable

from vademecum.collection.entries import present_slug
from vademecum.collection.facts import facts, figures
from vademecum.collection.paragraphs import paragraphs
from vademecum.collection.scope import Scope
from vademecum.collection.sources import chapters_on
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import FactId, FigureId, Slug
from vademecum.pages.chapter import chapter_page
from vademecum.pages.check import check_page, known_check
from vademecum.pages.entry import DetailPage
from vademecum.pages.entry_detail import entry_page
from vademecum.pages.erratum import erratum_page, known_erratum
from vademecum.pages.figure import figure_page
from vademecum.pages.listing import TABLE_SECTIONS
from vademecum.pages.metric import is_metric, metric_page, metric_place
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind, search_place
from vademecum.pages.search_place import asks_anything
from vademecum.pages.source import source_page
from vademecum.shelf.own_copy import is_attached


def detail_page(library: Library, place: Place, *, in_book_order: bool = False) -> DetailPage:
    """Return the page of a place; its `place` says where that is: former slugs, facts, passages and printed pages lead on.

    Facts stand by date, or as the document has them; chapters always so. Raises NotFoundError when there is no such place, or when it
    is a table.
    """
    there = resolved(library, place)
    if there.kind is PlaceKind.SECTION:
        raise NotFoundError(f"“{there.ref}” is a table and no page; ask for what stands in it.")
    makers: dict[PlaceKind, Callable[[], DetailPage]] = {
        PlaceKind.ENTRY: lambda: entry_page(library, Slug(there.ref), in_book_order=in_book_order),
        PlaceKind.CHAPTER: lambda: chapter_page(library, int(there.ref)),
        PlaceKind.FIGURE: lambda: figure_page(library, FigureId(there.ref)),
        PlaceKind.CHECK: lambda: check_page(library, there.ref),
        PlaceKind.METRIC: lambda: metric_page(library, there.ref),
        PlaceKind.NOTE: lambda: source_page(library, int(there.ref), in_book_order=in_book_order),
        PlaceKind.ERRATUM: lambda: erratum_page(library, there.ref),
        PlaceKind.SEARCH: lambda: _results(library, there.ref, in_book_order=in_book_order),
    }
    page = makers[there.kind]()
    if page.facts and is_attached(library.user_dir):
        from vademecum.pages.passages import with_passages  # noqa: PLC0415 - only where a copy of the document is attached

        return with_passages(library, page, place)
    return page


def _results(library: Library, ref: str, *, in_book_order: bool) -> DetailPage:
    from vademecum.pages.results import results_page  # noqa: PLC0415 - only where all that a search finds is wanted

    return results_page(library, ref, in_book_order=in_book_order)


def resolved(library: Library, place: Place) -> Place:
    """Return the place whose page shows `place`: an entry under its present slug, the chapter of a fact, passage or printed
    page; a table is shown by none but itself.

    Raises NotFoundError when there is none.
    """
    finders: dict[PlaceKind, Callable[[Library, str], Place | None]] = {
        PlaceKind.ENTRY: _entry,
        PlaceKind.FACT: _chapter_of_fact,
        PlaceKind.FIGURE: _figure,
        PlaceKind.CHECK: _check,
        PlaceKind.ERRATUM: _erratum,
        PlaceKind.METRIC: _metric,
        PlaceKind.PAGE: _chapter_of_page,
        PlaceKind.PASSAGE: _chapter_of_passage,
        PlaceKind.SECTION: _section,
        PlaceKind.SEARCH: _search,
    }
    finder = finders.get(place.kind)
    found = finder(library, place.ref) if finder else _numbered(place)
    if found is None:
        raise NotFoundError(f"There is no {place.kind} “{place.ref}” in this collection.")
    return found


def _entry(library: Library, ref: str) -> Place | None:
    slug = present_slug(library.collection, Slug(ref))
    return None if slug is None else Place(PlaceKind.ENTRY, slug)


def _chapter_of_fact(library: Library, ref: str) -> Place | None:
    found = facts(library.collection, Scope(fact=FactId(ref)))
    return _chapter(found[0].chapter) if found else None


def _figure(library: Library, ref: str) -> Place | None:
    return Place(PlaceKind.FIGURE, ref) if figures(library.collection, Scope(figure=FigureId(ref))) else None


def _check(library: Library, ref: str) -> Place | None:
    return Place(PlaceKind.CHECK, ref) if known_check(library.collection, ref) else None


def _erratum(library: Library, ref: str) -> Place | None:
    return Place(PlaceKind.ERRATUM, ref) if known_erratum(library.collection, ref) else None


def _metric(library: Library, ref: str) -> Place | None:
    return metric_place(ref) if is_metric(library.collection, ref) else None


def _chapter_of_page(library: Library, ref: str) -> Place | None:
    return next((_chapter(chapter.number) for chapter in chapters_on(library.collection, ref)), None)


def _chapter_of_passage(library: Library, ref: str) -> Place | None:
    known = (f"{paragraph.chapter}.{paragraph.number}" for paragraph in paragraphs(library.collection).values())
    return _chapter(int(ref.partition(".")[0])) if ref in known else None


def _section(_library: Library, ref: str) -> Place | None:
    return Place(PlaceKind.SECTION, ref) if ref in TABLE_SECTIONS else None


def _search(library: Library, ref: str) -> Place | None:
    return search_place(ref) if asks_anything(library.collection, ref) else None


def _numbered(place: Place) -> Place | None:
    return place if place.ref.isdecimal() and len(place.ref) < 10 else None


def _chapter(number: int) -> Place:
    return Place(PlaceKind.CHAPTER, str(number))
