"""Two shelves made one: everything of both is there afterwards, and doing it twice changes nothing more."""

from vademecum.shelf.bookmark import Bookmark, Contents
from vademecum.shelf.folders import completed


def merged(ours: Contents, theirs: Contents) -> Contents:
    """Take in another shelf: bookmarks not kept yet, at the end; notes and folders where ours have none.

    Where both have a note, theirs is put under ours unless one holds the other. Names, folders and order of ours stay.
    """
    coming = {mark.place: mark for mark in reversed(theirs.bookmarks)}
    kept = tuple(united(mark, coming.pop(mark.place)) if mark.place in coming else mark for mark in ours.bookmarks)
    new = tuple(mark for mark in theirs.bookmarks if coming.pop(mark.place, None))
    return completed(Contents((*ours.folders, *theirs.folders), (*kept, *new)))


def united(ours: Bookmark, theirs: Bookmark) -> Bookmark:
    """Return our bookmark with what the other one says besides."""
    return ours._replace(folder=ours.folder or theirs.folder, note=_both(ours.note, theirs.note))


def with_renamed(now: Contents, old: str, new: str) -> Contents:
    """Let the bookmark of a place be one of its new place, at the same spot; a bookmark that is there already takes it in."""
    marks = {mark.place: mark for mark in now.bookmarks}
    if old not in marks:
        return now
    if new in marks:
        marks[new] = united(marks[new], marks.pop(old))
        return now._replace(bookmarks=tuple(marks.values()))
    return now._replace(bookmarks=tuple(mark._replace(place=new) if mark.place == old else mark for mark in now.bookmarks))


def _both(ours: str, theirs: str) -> str:
    if theirs in ours:
        return ours
    return theirs if ours in theirs else f"{ours}\n\n{theirs}"
