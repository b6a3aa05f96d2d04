"""The shelf as it is taken away: whole as JSON, and as a table or a reading list with references to hand on."""

from typing import NamedTuple

from vademecum.domain.errors import NotFoundError
from vademecum.pages.cite import reference
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place
from vademecum.pages.records import RecordTable, Row
from vademecum.pages.shelf_page import as_tree
from vademecum.shelf.bookmark import Bookmark
from vademecum.shelf.exchange import ShelfCopy, shelf_text

COLUMNS = ("place", "name", "kind", "folder", "note", "added", "reference")


class Leaf(NamedTuple):
    """One bookmark of a reading list; `reference` is empty when the collection no longer holds it."""

    name: str
    kind: str
    note: str
    reference: str


class LeafGroup(NamedTuple):
    """The bookmarks of one folder, its path empty for those in none."""

    folder: str
    leaves: tuple[Leaf, ...]


def shelf_json(library: Library) -> str:
    """Return everything on the shelf as one JSON text that can be taken in again."""
    return shelf_text(ShelfCopy(library.shelf.contents(), library.shelf.recent()))


def shelf_table(library: Library) -> RecordTable:
    """Return the bookmarks in the order of the shelf with a reference to each, None where the collection no longer holds it."""
    return RecordTable(COLUMNS, (_cells(library, mark) for mark in library.shelf.bookmarks()))


def reading_list(library: Library) -> tuple[LeafGroup, ...]:
    """Return the bookmarks by folder, those in none first; folders that hold none themselves are left out."""
    contents = library.shelf.contents()
    groups = (
        LeafGroup(folder, tuple(_leaf(library, mark) for mark in contents.bookmarks if mark.folder == folder))
        for folder in ("", *as_tree(contents.folders))
    )
    return tuple(group for group in groups if group.leaves)


def _cells(library: Library, mark: Bookmark) -> Row:
    return (mark.place, mark.name, mark.kind, mark.folder, mark.note, mark.added.isoformat(), _reference(library, mark) or None)


def _leaf(library: Library, mark: Bookmark) -> Leaf:
    return Leaf(mark.name, mark.kind, mark.note, _reference(library, mark))


def _reference(library: Library, mark: Bookmark) -> str:
    try:
        return reference(library, parse_place(mark.place))
    except (ValueError, NotFoundError):
        return ""
