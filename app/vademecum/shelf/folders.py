"""Paths of folders: names with a slash between, written in one way only."""

from collections.abc import Iterable

from vademecum.shelf.bookmark import Contents


def clean_path(text: str) -> str:
    """Return the path that a reader's words name: a slash leads into a folder, blanks at the ends of names and empty names go."""
    return "/".join(filter(None, (" ".join(name.split()) for name in text.split("/"))))


def parent_of(path: str) -> str:
    """Return the path of the folder in which another lies, empty for one at the top."""
    return path.rpartition("/")[0]


def lies_in(path: str, folder: str) -> bool:
    """Tell whether a path is that of the folder or of one somewhere in it."""
    return path == folder or path.startswith(f"{folder}/")


def completed(contents: Contents) -> Contents:
    """Return the contents with every path clean, once, after those it lies in, and with every folder that is named by a bookmark."""
    marks = tuple(mark if mark.folder == (path := clean_path(mark.folder)) else mark._replace(folder=path) for mark in contents.bookmarks)
    named = dict.fromkeys(mark.folder for mark in marks)
    return Contents(_with_parents([*map(clean_path, contents.folders), *named]), marks)


def _with_parents(paths: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for path in paths:
        names = path.split("/")
        found |= dict.fromkeys("/".join(names[: at + 1]) for at in range(len(names)))
    found.pop("", None)
    return tuple(found)
