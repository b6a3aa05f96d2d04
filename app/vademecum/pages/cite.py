"""Plain citations of what a reader has before them, to be pasted into a text."""

from collections.abc import Callable, Sequence

from vademecum.collection.entries import entity
from vademecum.collection.facts import facts, figures
from vademecum.collection.metrics import figures_of_metric
from vademecum.collection.opened import Collection
from vademecum.collection.scope import Scope
from vademecum.collection.sources import chapters, chapters_on, sources
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import FactId, FigureId, FootnoteNumber, MetricId, Slug
from vademecum.domain.reference import full_reference
from vademecum.pages.check import known_check
from vademecum.pages.dating import period_words
from vademecum.pages.detail import resolved
from vademecum.pages.erratum import known_erratum
from vademecum.pages.metric import MOST_FIGURES
from vademecum.pages.naming import number_list, page_words
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.referring import publication_reference, short_reference
from vademecum.pages.search_place import search_name
from vademecum.pages.tagging import result_words
from vademecum.pages.wording import full_value_words

_AS_THEY_ARE = {PlaceKind.FACT, PlaceKind.FIGURE, PlaceKind.PAGE}


def reference(library: Library, place: Place) -> str:
    """Return a citation in one line: of a fact or figure with its page and sources, of an entry or chapter with its pages, of a
    source in full.

    Raises NotFoundError for what the collection does not hold.
    """
    collection = library.collection
    ref = place.ref if place.kind in _AS_THEY_ARE else resolved(library, place).ref
    makers: dict[PlaceKind, Callable[[Collection, str], str]] = {
        PlaceKind.FACT: _of_fact,
        PlaceKind.FIGURE: _of_figure,
        PlaceKind.CHECK: _of_check,
        PlaceKind.METRIC: _of_metric,
        PlaceKind.ENTRY: _of_entry,
        PlaceKind.CHAPTER: _of_chapter,
        PlaceKind.PAGE: _of_printed_page,
        PlaceKind.PASSAGE: _of_chapter,
        PlaceKind.NOTE: _of_source,
        PlaceKind.ERRATUM: _of_erratum,
        PlaceKind.SECTION: _of_whole,
        PlaceKind.SEARCH: _of_search,
    }
    cited = makers[place.kind](collection, ref)
    if not cited:
        raise NotFoundError(f"There is no {place.kind} “{place.ref}” in this collection.")
    return cited.replace("\u00a0", " ")


def _of_fact(collection: Collection, ref: str) -> str:
    found = facts(collection, Scope(fact=FactId(ref)))
    return f"{found[0].statement.removesuffix('.')} ({_anchors(collection, found[0].id, found[0].page)})." if found else ""


def _of_figure(collection: Collection, ref: str) -> str:
    found = figures(collection, Scope(figure=FigureId(ref)))
    if not found:
        return ""
    stated, figure = found[0], found[0].figure
    what = ", ".join(filter(None, (collection.metrics[figure.metric].label, stated.subject_name, stated.counterpart_name)))
    status = "derived" if figure.formula else str(figure.status)
    value = full_value_words(figure.quantity, collection.units[figure.unit])
    words = ", ".join(filter(None, (value, period_words(figure.period), status)))
    return f"{what}: {words} ({_anchors(collection, stated.fact, stated.page)})."


def _of_entry(collection: Collection, ref: str) -> str:
    row = entity(collection, Slug(ref))
    if row is None:
        return ""
    pages = sorted({fact.page for fact in facts(collection, Scope(entity=row.entity.slug))})
    return f"{row.entity.name} ({document_words(collection)}{_on_pages(pages)})."


def _of_chapter(collection: Collection, ref: str) -> str:
    found = (chapter for chapter in chapters(collection) if str(chapter.number) == ref)
    return next((f"{it.title} ({document_words(collection)}, {page_words(it.first_page, it.last_page)})." for it in found), "")


def _of_printed_page(collection: Collection, ref: str) -> str:
    return next((f"{it.title} ({document_words(collection)}, p. {ref})." for it in chapters_on(collection, ref)), "")


def _of_source(collection: Collection, ref: str) -> str:
    found = sources(collection, Scope(footnote=FootnoteNumber(int(ref))))
    if not found:
        return ""
    return " ".join(filter(None, (full_reference(found[0].work, found[0].footnote.locator), found[0].work.url)))


def _of_check(collection: Collection, ref: str) -> str:
    done = known_check(collection, ref)
    if done is None:
        return ""
    pages = sorted({stated.page for stated in facts(collection, Scope(among=done.facts))}) if done.facts else []
    return f"{done.check.title}: {result_words(done)} ({document_words(collection)}{_on_pages(pages)})."


def _of_metric(collection: Collection, ref: str) -> str:
    stated = figures_of_metric(collection, MetricId(ref), MOST_FIGURES)
    pages = sorted({figure.page for figure in stated})
    count = f"{len(stated)} {'figure' if len(stated) == 1 else 'figures'}"
    return f"{collection.metrics[MetricId(ref)].label}: {count} ({document_words(collection)}{_on_pages(pages)})." if stated else ""


def _of_whole(collection: Collection, _ref: str) -> str:
    return publication_reference(collection.publication)


def _of_search(collection: Collection, ref: str) -> str:
    return f"Found for “{search_name(ref)}” ({document_words(collection)})."


def _of_erratum(collection: Collection, ref: str) -> str:
    doubt = known_erratum(collection, ref)
    if doubt is None:
        return ""
    meant = doubt.means.removesuffix(".")
    return f"“{doubt.says}”, meant is: {meant} ({document_words(collection)}, p. {doubt.page})."


def _anchors(collection: Collection, fact: FactId, page: int) -> str:
    cited = (short_reference(source.work) for source in sources(collection, Scope(fact=fact)))
    return "; ".join(dict.fromkeys((f"{document_words(collection)}, p. {page}", *cited)))


def _on_pages(pages: Sequence[int]) -> str:
    return f", {'p.' if len(pages) == 1 else 'pp.'} {number_list(pages)}" if pages else ""


def document_words(collection: Collection) -> str:
    """Return how a text refers to the document the collection is made from."""
    return collection.publication.short_reference or collection.publication.title
