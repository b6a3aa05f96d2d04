"""The lists of anything but entries: the parts of the document and the places read last."""

from vademecum.domain.errors import NotFoundError
from vademecum.pages.document_list import DOCUMENT_LISTS, source_rows
from vademecum.pages.listing import Listing, ListRow
from vademecum.pages.matching import holds, words_of
from vademecum.pages.opened import Library
from vademecum.pages.shelf_list import recent_rows


def other_rows(library: Library, listing: Listing) -> list[ListRow]:
    """Return the rows that hold the words of the filter. Raises NotFoundError for a section there is not."""
    words = words_of(listing.filter_text)
    kept = [row for row in _all_rows(library, listing) if holds(words_in_row(row), words)]
    return kept[::-1] if listing.backwards else kept


def words_in_row(row: ListRow) -> str:
    """Return the words of a row that a filter looks into."""
    return f"{row.name} {row.line}"


def _all_rows(library: Library, listing: Listing) -> list[ListRow]:
    section = listing.section
    if section == "recent":
        return recent_rows(library)
    if section not in {"sources", *DOCUMENT_LISTS}:
        raise NotFoundError(f"There is no section “{section}” in this collection.")
    bookmarked = library.shelf.bookmarked_places()
    collection = library.collection
    rows = source_rows(collection, listing) if section == "sources" else DOCUMENT_LISTS[section](collection)
    return [row._replace(bookmarked=str(row.place) in bookmarked) for row in rows]
