"""The facets of the list shown: each value with the rows it would keep, among those that hold the words of the filter."""

from vademecum.collection.opened import Collection
from vademecum.collection.scope import Scope
from vademecum.collection.sources import sources
from vademecum.domain.names import TypeId
from vademecum.pages.document_list import source_row
from vademecum.pages.entry_facets import all_of, entry_divisions
from vademecum.pages.facets import FacetGroup, facet_groups, groups_among
from vademecum.pages.kept_entries import entries_holding
from vademecum.pages.listing import Listing, has_facets
from vademecum.pages.matching import holds, words_of
from vademecum.pages.opened import Library
from vademecum.pages.other_list import words_in_row
from vademecum.pages.source_facets import source_facets


def list_facets(library: Library, listing: Listing) -> tuple[FacetGroup, ...]:
    """Return the facets of a list, none where it has none."""
    if not has_facets(listing.section):
        return ()
    if listing.section == "sources":
        return _of_sources(library.collection, listing)
    return _of_entries(library.collection, listing)


def _of_entries(collection: Collection, listing: Listing) -> tuple[FacetGroup, ...]:
    type_ = None if listing.section == "all" else TypeId(listing.section.removeprefix("type:"))
    held = entries_holding(collection, type_, listing.filter_text)
    among = all_of(collection, type_) if held is None else held
    return groups_among(among, entry_divisions(collection, type_), listing.chosen)


def _of_sources(collection: Collection, listing: Listing) -> tuple[FacetGroup, ...]:
    words, cited = words_of(listing.filter_text), sources(collection, Scope(everything=True))
    held = [it for it in cited if holds(words_in_row(source_row(it)), words)] if words else cited
    return facet_groups(held, source_facets(collection), listing.chosen)
