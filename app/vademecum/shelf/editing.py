"""Changes of the shelf as pure functions from what is kept to what shall be; none of them loses a note."""

from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from vademecum.shelf.bookmark import Bookmark, Contents
from vademecum.shelf.folders import clean_path, completed, lies_in, parent_of

Item = TypeVar("Item")


def with_marks(now: Contents, marks: Iterable[Bookmark]) -> Contents:
    """Put bookmarks at the end; those whose place is kept already stay what they are."""
    kept = {mark.place for mark in now.bookmarks}
    new = {mark.place: mark for mark in marks if mark.place not in kept}
    return completed(now._replace(bookmarks=(*now.bookmarks, *new.values())))


def toggled(now: Contents, marks: Sequence[Bookmark]) -> Contents:
    """Take the places of these bookmarks off the shelf when all are on it; otherwise put on it those that are not."""
    kept, places = {mark.place for mark in now.bookmarks}, {mark.place for mark in marks}
    return without(now, places) if places <= kept else with_marks(now, marks)


def without(now: Contents, places: Collection[str]) -> Contents:
    """Take places off the shelf."""
    return now._replace(bookmarks=tuple(mark for mark in now.bookmarks if mark.place not in places))


def noted(now: Contents, place: str, note: str) -> Contents:
    """Give a bookmark another note."""
    return now._replace(bookmarks=tuple(mark._replace(note=note) if mark.place == place else mark for mark in now.bookmarks))


def filed(now: Contents, places: Collection[str], folder: str) -> Contents:
    """Put bookmarks into a folder, made when there is none; the empty path takes them out of theirs."""
    path = clean_path(folder)
    return completed(now._replace(bookmarks=tuple(m._replace(folder=path) if m.place in places else m for m in now.bookmarks)))


def reordered(now: Contents, places: Sequence[str]) -> Contents:
    """Let these places stand in this order, at the spots where they stand now; all others stay where they are."""
    marks = {mark.place: mark for mark in now.bookmarks}
    known = [place for place in dict.fromkeys(places) if place in marks]
    chosen, following = set(known), iter(known)
    return now._replace(bookmarks=tuple(marks[next(following)] if mark.place in chosen else mark for mark in now.bookmarks))


def stepped(order: Sequence[Item], chosen: Collection[Item], by: int) -> list[Item]:
    """Return the order in which every chosen item stands one further up (-1) or down (1); at the end they close up."""
    items = list(order) if by < 0 else list(reversed(order))
    for at in range(1, len(items)):
        if items[at] in chosen and items[at - 1] not in chosen:
            items[at - 1], items[at] = items[at], items[at - 1]
    return items if by < 0 else items[::-1]


def dropped(order: Sequence[Item], chosen: Collection[Item], row: int) -> list[Item]:
    """Return the order in which the chosen items stand together before what stands in that row now, or at the end."""
    ahead, behind = order[:row], order[row:]
    return [
        *(item for item in ahead if item not in chosen),
        *(item for item in order if item in chosen),
        *(item for item in behind if item not in chosen),
    ]


def with_folder(now: Contents, path: str) -> Contents:
    """Make a folder, at the end, and those it is to lie in."""
    return completed(now._replace(folders=(*now.folders, path)))


def folder_moved(now: Contents, old: str, new: str) -> Contents:
    """Rename a folder, or move it with all it holds; where there is one of that path they become one.

    An empty `new` lets go of the folder: what it holds lies then where it lay. Nothing happens when it would lie in itself.
    """
    to = clean_path(new) if new else parent_of(old)
    if to == old or (new and lies_in(to, old)):
        return now

    def moved(path: str) -> str:
        return clean_path(f"{to}{path[len(old) :]}") if lies_in(path, old) else path

    marks = tuple(mark._replace(folder=moved(mark.folder)) for mark in now.bookmarks)
    return completed(Contents(tuple(map(moved, now.folders)), marks))


def folder_stepped(now: Contents, path: str, by: int) -> Contents:
    """Let a folder stand one further up or down among those beside it."""
    beside = [each for each in now.folders if parent_of(each) == parent_of(path)]
    turned = iter(stepped(beside, {path}, by))
    spots = set(beside)
    return completed(now._replace(folders=tuple(next(turned) if each in spots else each for each in now.folders)))
