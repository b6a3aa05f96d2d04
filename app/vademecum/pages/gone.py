"""The page of a place that the collection does not hold: what the shelf keeps of it."""

from vademecum.pages.entry import DetailPage, Particular
from vademecum.pages.opened import Library
from vademecum.pages.place import Place
from vademecum.pages.shelf_page import moment_words
from vademecum.pages.shown import Run
from vademecum.shelf.bookmark import Bookmark

_KEPT = "Its bookmark and note are kept, and lead to it again in a collection that has it."
_NOT_KEPT = "It may have gone with a newer edition of the collection. Going back leads to where you were."


def gone_page(library: Library, place: Place) -> DetailPage:
    """Return the page under the name the place was last seen by, or its reference where it never was. Raises ShelfError."""
    shelf, key = library.shelf, str(place)
    mark = next((mark for mark in shelf.bookmarks() if mark.place == key), None)
    seen = next((visit.name for visit in shelf.recent() if visit.place == key), place.ref)
    kind = mark.kind if mark and mark.kind else str(place.kind).capitalize()
    return DetailPage(
        place=place,
        icon="doubt",
        kind_line=(Run(kind), Run("no longer in this collection" if mark or seen != place.ref else "not in this collection")),
        title=mark.name if mark else seen,
        summary=_KEPT if mark else _NOT_KEPT,
        other_names=(),
        particulars=_kept(mark) if mark else (),
        bookmarked=mark is not None,
    )


def _kept(mark: Bookmark) -> tuple[Particular, ...]:
    said = {"Note": mark.note, "Folder": mark.folder.replace("/", " › "), "Bookmarked": moment_words(mark.added.astimezone())}
    return tuple(Particular(label, (Run(words),)) for label, words in said.items() if words)
