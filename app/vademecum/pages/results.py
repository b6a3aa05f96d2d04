"""The page of a search: all that a query finds, its facts, figures and sources as they stand on any other page."""

from collections.abc import Sequence
from dataclasses import replace

from vademecum.collection.checks import checks, errata
from vademecum.collection.facts import facts, figures
from vademecum.collection.opened import Collection
from vademecum.collection.rows import StatedFact, StatedFigure
from vademecum.collection.scope import Scope
from vademecum.collection.sources import sources
from vademecum.pages.entry import DetailPage
from vademecum.pages.matching import marked
from vademecum.pages.naming import count_words
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind, search_place
from vademecum.pages.referring import met_order, references
from vademecum.pages.search import Found, HitGroup
from vademecum.pages.search_place import query_of, search_name
from vademecum.pages.searching import search_page
from vademecum.pages.shown import FactRow, Run
from vademecum.pages.stated import fact_rows, figure_rows

MOST_OF_A_KIND = 200
_STATED = {"fact", "figure"}
_TITLES = "Source titles"
NOTHING = "Nothing in this collection is found by these words."


def results_page(library: Library, ref: str, *, in_book_order: bool) -> DetailPage:
    """Return the page of a search, with the first `MOST_OF_A_KIND` of each kind: facts as the search has them, best first, or as the
    document has them. Its sources are those that the facts and figures rest on; titles that are found stand apart. What finds nothing has
    a page that says so: a search that was kept may find something in another collection.
    """
    collection, found = library.collection, search_page(library, ref, MOST_OF_A_KIND)
    place = search_place(ref)
    kept = library.shelf.is_bookmarked(str(place))
    if not isinstance(found, Found):
        return DetailPage(place, "search", (Run("Search"), Run("no results")), search_name(ref), NOTHING, (), bookmarked=kept)
    stated = _facts(collection, refs_of(found, "fact"), in_book_order=in_book_order)
    counted = _figures(collection, refs_of(found, "figure"))
    cited = tuple(dict.fromkeys((*met_order(stated), *(number for each in counted for number in each.footnotes))))
    marks = query_of(collection, found.asked).marks
    return DetailPage(
        place=place,
        icon="search",
        kind_line=(Run("Search"), Run(_total(found.groups))),
        title=search_name(ref),
        summary=found.told,
        other_names=(),
        facts=tuple(_marked(row, marks) for row in _rows(collection, stated)),
        figures=figure_rows(collection, counted),
        references=references(sources(collection, Scope(among=cited)) if cited else (), cited),
        in_book_order=in_book_order,
        bookmarked=kept,
        found=tuple(map(_titled, (group for group in found.groups if group.hits[0].kind not in _STATED))),
    )


def refs_of(page: Found, kind: str) -> list[str]:
    """Return the ids of what is found of a kind, best first."""
    return list(dict.fromkeys(hit.place.ref for group in page.groups for hit in group.hits if hit.kind == kind))


def figures_found(library: Library, ref: str, most: int) -> tuple[str, ...]:
    """Return the ids of the first figures that a search finds."""
    found = search_page(library, ref, most)
    return tuple(refs_of(found, "figure")) if isinstance(found, Found) else ()


def places_found(library: Library, ref: str) -> list[Place]:
    """Return the facts that stand on the page of a search and those of its figures that none of them states; the entries where there are
    neither.
    """
    found = search_page(library, ref, MOST_OF_A_KIND)
    if not isinstance(found, Found):
        return []
    told = refs_of(found, "fact")
    apart = [stated.figure.id for stated in _figures(library.collection, refs_of(found, "figure")) if stated.fact not in set(told)]
    places = [*(Place(PlaceKind.FACT, id_) for id_ in told), *(Place(PlaceKind.FIGURE, id_) for id_ in apart)]
    return places or [Place(PlaceKind.ENTRY, slug) for slug in refs_of(found, "entity")]


def _total(groups: Sequence[HitGroup]) -> str:
    """Say how much is found: "23 results", "more than 200 results"."""
    number = sum(len(group.hits) for group in groups)
    more = any(group.total is None or group.total > len(group.hits) for group in groups)
    return f"more than {number:,} results" if more else count_words(number, "result", "results")


def _facts(collection: Collection, refs: Sequence[str], *, in_book_order: bool) -> list[StatedFact]:
    found = facts(collection, Scope(among=tuple(refs))) if refs else ()
    at = {ref: place for place, ref in enumerate(refs)}
    return list(found) if in_book_order else sorted(found, key=lambda fact: at[fact.id])


def _figures(collection: Collection, refs: Sequence[str]) -> list[StatedFigure]:
    found = figures(collection, Scope(among=tuple(refs))) if refs else ()
    at = {ref: place for place, ref in enumerate(refs)}
    return sorted(found, key=lambda stated: at[stated.figure.id])


def _rows(collection: Collection, stated: Sequence[StatedFact]) -> tuple[FactRow, ...]:
    scopes = [Scope(fact=fact.id) for fact in stated]
    doubts = {doubt.id: doubt for scope in scopes for doubt in errata(collection, scope)}
    done = {check.check.id: check for scope in scopes for check in checks(collection, scope)}
    return fact_rows(stated, doubts.values(), done.values())


def _marked(row: FactRow, marks: Sequence[str]) -> FactRow:
    """Return a fact with the words sought marked, within names that lead somewhere too."""
    runs = tuple(replace(part, place=run.place) for run in row.statement for part in marked(run.text, marks))
    return replace(row, statement=runs)


def _titled(group: HitGroup) -> HitGroup:
    """Return a group under a name that tells titles found from the sources that the page rests on."""
    return replace(group, label=_TITLES) if group.hits[0].kind == "source" else group
