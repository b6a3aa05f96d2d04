"""A change carried over to contents that have changed since, as undoing needs it: what others have done meanwhile stays."""

from collections.abc import Sequence

from vademecum.shelf.bookmark import Bookmark, Contents
from vademecum.shelf.folders import completed


def rebased(now: Contents, base: Contents, target: Contents) -> Contents:
    """Do to `now` what leads from `base` to `target`.

    A field that is no longer as `base` has it stays as it is; a bookmark that was noted or filed anew since is not removed.
    """
    were, shall, are = (_by_place(contents) for contents in (base, target, now))
    places = _woven(tuple(were), tuple(shall), tuple(are))
    marks = (_merged(were.get(place), shall.get(place), are.get(place)) for place in places)
    gone = set(base.folders) - set(target.folders)
    folders = (path for path in _woven(base.folders, target.folders, now.folders) if path not in gone)
    return completed(Contents(tuple(folders), tuple(mark for mark in marks if mark is not None)))


def _by_place(contents: Contents) -> dict[str, Bookmark]:
    return {mark.place: mark for mark in contents.bookmarks}


def _merged(was: Bookmark | None, shall: Bookmark | None, is_: Bookmark | None) -> Bookmark | None:
    if was is None:
        return is_ or shall
    if is_ is None or shall is None:
        return is_ if is_ is not None and (is_.folder, is_.note) != (was.folder, was.note) else None
    fields = zip(was, shall, is_, strict=True)
    return Bookmark._make(new if old != new and current == old else current for old, new, current in fields)


def _woven(base: Sequence[str], target: Sequence[str], now: Sequence[str]) -> tuple[str, ...]:
    """Return all keys of `target` and `now`, in the order of `target` where the change was one of order, else in that of `now`."""
    common = set(base) & set(target)
    has_turned = [key for key in base if key in common] != [key for key in target if key in common]
    first, second = (target, now) if has_turned else (now, target)
    known, ahead = set(first), ""
    following: dict[str, list[str]] = {}
    for key in second:
        if key in known:
            ahead = key
        else:
            following.setdefault(ahead, []).append(key)
    return (*following.get("", ()), *(each for key in first for each in (key, *following.get(key, ()))))
