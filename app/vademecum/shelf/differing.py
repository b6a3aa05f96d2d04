"""What leads from one state of the shelf to another, told change by change so that it can be shown before it is done."""

from enum import StrEnum
from typing import NamedTuple

from vademecum.shelf.bookmark import Bookmark, Contents


class ChangeKind(StrEnum):
    """What happens to a bookmark or a folder."""

    ADDED = "added"
    REMOVED = "removed"
    NOTED = "note changed"
    FILED = "moved"
    NAMED = "renamed"
    FOLDER_ADDED = "folder added"
    FOLDER_REMOVED = "folder removed"
    ORDERED = "order changed"


class Change(NamedTuple):
    """One change: of what, by its name, and what it comes to: the folder, the new note, the new name."""

    kind: ChangeKind
    name: str
    detail: str


def changes(before: Contents, after: Contents) -> tuple[Change, ...]:
    """Return what happens to each folder and bookmark, what is removed first; a new order is one change."""
    were, are = ({mark.place: mark for mark in contents.bookmarks} for contents in (before, after))
    found = [Change(ChangeKind.REMOVED, mark.name, mark.note) for place, mark in were.items() if place not in are]
    found += [Change(ChangeKind.FOLDER_REMOVED, path, "") for path in before.folders if path not in after.folders]
    found += [Change(ChangeKind.FOLDER_ADDED, path, "") for path in after.folders if path not in before.folders]
    found += [Change(ChangeKind.ADDED, mark.name, mark.folder) for place, mark in are.items() if place not in were]
    for place, mark in are.items():
        if place in were:
            found += _of_one(were[place], mark)
    if _common(were, are) != _common(are, were) or _common(before.folders, after.folders) != _common(after.folders, before.folders):
        found.append(Change(ChangeKind.ORDERED, "Order of the shelf", ""))
    return tuple(found)


def _of_one(was: Bookmark, is_: Bookmark) -> list[Change]:
    told = (
        (ChangeKind.NAMED, was.name, is_.name),
        (ChangeKind.FILED, was.folder, is_.folder),
        (ChangeKind.NOTED, was.note, is_.note),
    )
    return [Change(kind, was.name, new) for kind, old, new in told if old != new]


def _common(keys: "dict[str, Bookmark] | tuple[str, ...]", others: "dict[str, Bookmark] | tuple[str, ...]") -> list[str]:
    return [key for key in keys if key in others]
