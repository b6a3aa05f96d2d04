"""The shelf as a page of its own: folders with counts, bookmarks with their notes, and what has gone from the collection."""

import re
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from vademecum.collection.lines import entity_line
from vademecum.domain.fold import fold
from vademecum.domain.names import Slug
from vademecum.pages.matching import words_of
from vademecum.pages.naming import count_words, joined
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.shelf_list import as_kept, present_place
from vademecum.shelf.bookmark import Bookmark, Contents
from vademecum.shelf.folders import lies_in, parent_of

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_ICONS = {PlaceKind.CHAPTER: "chapter", PlaceKind.NOTE: "source", PlaceKind.FIGURE: "figures", PlaceKind.CHECK: "check",
          PlaceKind.ERRATUM: "erratum", PlaceKind.METRIC: "over-time", PlaceKind.SEARCH: "search", PlaceKind.FACT: "note"}  # fmt: skip


class ShelfOrder(StrEnum):
    """How the bookmarks stand: as the reader has put them, by name, or the latest first."""

    OWN = "own"
    NAME = "name"
    ADDED = "added"


class ShelfView(NamedTuple):
    """What of the shelf is asked for. `folder` is a path, empty for bookmarks in no folder, None for all; a folder shows what lies
    in its folders too. The words of `filter_text` may stand in any order, each perhaps only begun, in names, kinds, notes and folders."""

    folder: str | None = None
    filter_text: str = ""
    order: ShelfOrder = ShelfOrder.OWN


class FolderRow(NamedTuple):
    """A line of the folders: `path` as in `ShelfView`, how deep it lies, and how many bookmarks it holds with its folders."""

    path: str | None
    name: str
    depth: int
    total: int


class ShelfRow(NamedTuple):
    """One bookmark. `place` is the key it is kept under and `leads_to` where it is now; `gone` says that the collection has it no more."""

    place: str
    leads_to: Place
    name: str
    kind: str
    icon: str
    note: str
    folder: str
    day: str
    moment: str
    gone: bool


class ShelfPage(NamedTuple):
    """The shelf as asked for. `summary` counts all of it; `gone` tells of bookmarks shown whose entry has gone, empty for none.

    `undoable` and `redoable` are words for what can be undone and done again, empty when there is nothing.
    """

    view: ShelfView
    title: str
    lies_in: str
    folders: tuple[FolderRow, ...]
    rows: tuple[ShelfRow, ...]
    summary: str
    gone: str
    undoable: str
    redoable: str
    is_kept: bool


def shelf_page(library: Library, view: ShelfView) -> ShelfPage:
    """Return what the reader keeps; a folder that is no longer there shows all. Raises ShelfError when the shelf cannot be read."""
    shelf = library.shelf
    contents = shelf.contents()
    if view.folder and view.folder not in contents.folders:
        view = view._replace(folder=None)
    today = datetime.now().astimezone()
    shown = (mark for mark in contents.bookmarks if _is_in(mark, view.folder))
    rows = _ordered([_row(library, mark, today) for mark in shown], contents, view.order)
    words = words_of(view.filter_text)
    kept = tuple(row for row in rows if _holds(row, words))
    return ShelfPage(
        view, _title(view.folder), parent_of(view.folder or ""), _folders(contents), kept, _summary(contents), _gone_words(kept),
        shelf.undoable, shelf.redoable, shelf.is_kept,
    )  # fmt: skip


def as_tree(folders: tuple[str, ...], within: str = "") -> list[str]:
    """Return the folders so that each is followed by those in it."""
    return [each for path in folders if parent_of(path) == within for each in (path, *as_tree(folders, path))]


def day_words(moment: datetime, today: datetime) -> str:
    """Write a day as short as can be: "23 Nov" in this year, else "23 Nov 2024"."""
    words = f"{moment.day} {_MONTHS[moment.month - 1][:3]}"
    return words if moment.year == today.year else f"{words} {moment.year}"


def moment_words(moment: datetime) -> str:
    """Write day and time whole: "23 November 2025, 10:42"."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M}"


def _is_in(mark: Bookmark, folder: str | None) -> bool:
    return folder is None or (lies_in(mark.folder, folder) if folder else not mark.folder)


def _title(folder: str | None) -> str:
    return "All bookmarks" if folder is None else folder.rpartition("/")[2] or "In no folder"


def _folders(contents: Contents) -> tuple[FolderRow, ...]:
    rows = [FolderRow(None, "All bookmarks", 0, len(contents.bookmarks))]
    rows += [
        FolderRow(path, path.rpartition("/")[2], path.count("/"), sum(lies_in(mark.folder, path) for mark in contents.bookmarks))
        for path in as_tree(contents.folders)
    ]
    unfiled = sum(not mark.folder for mark in contents.bookmarks)
    if contents.folders:
        rows.append(FolderRow("", "In no folder", 0, unfiled))
    return tuple(rows)


def _row(library: Library, mark: Bookmark, today: datetime) -> ShelfRow:
    there, added = present_place(library, mark.place), mark.added.astimezone()
    icon = "doubt" if there is None else _icon(library, there)
    kind = joined((mark.kind, "no longer in the collection")) if there is None else mark.kind
    return ShelfRow(
        mark.place, there or as_kept(mark.place), mark.name, kind, icon, mark.note, mark.folder, day_words(added, today),
        moment_words(added), there is None,
    )  # fmt: skip


def _icon(library: Library, place: Place) -> str:
    line = entity_line(library.collection, Slug(place.ref)) if place.kind is PlaceKind.ENTRY else None
    return library.collection.types[line.type].icon if line else _ICONS.get(place.kind, "all")


def _ordered(rows: list[ShelfRow], contents: Contents, order: ShelfOrder) -> list[ShelfRow]:
    if order is ShelfOrder.NAME:
        return sorted(rows, key=lambda row: (fold(row.name), row.place))
    if order is ShelfOrder.ADDED:
        added = {mark.place: mark.added for mark in contents.bookmarks}
        return sorted(rows, key=lambda row: added[row.place], reverse=True)
    return rows


def _holds(row: ShelfRow, words: tuple[str, ...]) -> bool:
    if not words:
        return True
    said = f"{row.name} {row.kind} {row.note} {row.folder}"
    text = _BETWEEN_WORDS.sub(" ", fold(said))
    return all(f" {word}" in f" {text}" for word in words)


def _summary(contents: Contents) -> str:
    notes = sum(bool(mark.note) for mark in contents.bookmarks)
    counts = (
        count_words(len(contents.bookmarks), "bookmark", "bookmarks"),
        count_words(len(contents.folders), "folder", "folders") if contents.folders else "",
        count_words(notes, "note", "notes") if notes else "",
    )
    return joined(counts)


def _gone_words(rows: tuple[ShelfRow, ...]) -> str:
    gone = [row for row in rows if row.gone]
    if not gone:
        return ""
    if len(gone) == 1:
        return f"“{gone[0].name}” is no longer in this collection. Its bookmark and note are kept and return with it."
    return f"{len(gone)} bookmarks have nothing to lead to in this collection. They and their notes are kept and return with it."
