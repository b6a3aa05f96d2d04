"""What a reader does to the shelf, each thing so that it can be undone, and a sentence that says what was done."""

from collections.abc import Callable, Sequence
from functools import partial

from vademecum.pages.naming import count_words
from vademecum.pages.opened import Library
from vademecum.shelf.bookmark import Contents
from vademecum.shelf.editing import (
    dropped,
    filed,
    folder_moved,
    folder_stepped,
    noted,
    reordered,
    stepped,
    with_folder,
    without,
)  # fmt: skip
from vademecum.shelf.folders import clean_path

NEW_FOLDER = "New folder"


def note(library: Library, place: str, words: str) -> str:
    """Give a bookmark this note."""
    _change(library, "the note", partial(noted, place=place, note=words))
    return ""


def file_in(library: Library, places: Sequence[str], folder: str) -> str:
    """Put bookmarks into a folder, made when there is none; the empty path takes them out of theirs."""
    what = _counted(places)
    if not _change(library, f"moving {what}", partial(filed, places=frozenset(places), folder=folder)):
        return ""
    return f"Moved {what} to “{clean_path(folder)}”" if folder else f"Took {what} out of their folders"


def take_off(library: Library, places: Sequence[str]) -> str:
    """Take bookmarks off the shelf, with their notes."""
    what = _counted(places)
    done = _change(library, f"removing {what}", partial(without, places=frozenset(places)))
    return f"Removed {what}; Ctrl+Z brings {'it' if len(places) == 1 else 'them'} back" if done else ""


def step(library: Library, shown: Sequence[str], chosen: Sequence[str], by: int) -> str:
    """Let the chosen of the bookmarks shown stand one further up (-1) or down (1)."""
    return _order(library, chosen, stepped(shown, frozenset(chosen), by))


def drop(library: Library, shown: Sequence[str], chosen: Sequence[str], row: int) -> str:
    """Let the chosen of the bookmarks shown stand together before the one in that row, or at the end."""
    return _order(library, chosen, dropped(shown, frozenset(chosen), row))


def make_folder(library: Library, within: str) -> str:
    """Make a folder in another, the empty path for none, under a name that is free there, and return its path."""
    there = frozenset(library.shelf.contents().folders)
    stem = f"{within}/{NEW_FOLDER}" if within else NEW_FOLDER
    path = next(name for at in range(1, len(there) + 2) if (name := stem if at == 1 else f"{stem} {at}") not in there)
    _change(library, "making a folder", partial(with_folder, path=path))
    return path


def rename_folder(library: Library, path: str, name: str) -> str:
    """Give a folder another name where it lies, and return its path; a name that is there already makes the two one."""
    parent = path.rpartition("/")[0]
    new = clean_path("/".join(filter(None, (parent, name.replace("/", " ")))))
    if not clean_path(name) or new == path:
        return path
    _change(library, f"renaming “{path}”", partial(folder_moved, old=path, new=new))
    return new


def let_go_folder(library: Library, path: str) -> str:
    """Let go of a folder; what it holds lies then where it lay."""
    done = _change(library, f"removing the folder “{path}”", partial(folder_moved, old=path, new=""))
    return f"The folder “{path}” is gone; its bookmarks are kept. Ctrl+Z brings it back" if done else ""


def step_folder(library: Library, path: str, by: int) -> str:
    """Let a folder stand one further up or down among those beside it."""
    _change(library, f"moving “{path}”", partial(folder_stepped, path=path, by=by))
    return ""


def undo(library: Library) -> str:
    """Undo what was done last from here."""
    words = library.shelf.undo() if library.shelf.undoable else ""
    return f"Undone: {words}" if words else "There is nothing to undo on your shelf"


def redo(library: Library) -> str:
    """Do again what was undone last."""
    words = library.shelf.redo() if library.shelf.redoable else ""
    return f"Done again: {words}" if words else "There is nothing to do again on your shelf"


def _order(library: Library, chosen: Sequence[str], order: Sequence[str]) -> str:
    _change(library, f"putting {_counted(chosen)} elsewhere", partial(reordered, places=order))
    return ""


def _change(library: Library, words: str, edit: Callable[[Contents], Contents]) -> bool:
    return library.shelf.change(words, edit)


def _counted(places: Sequence[str]) -> str:
    return count_words(len(places), "bookmark", "bookmarks")
