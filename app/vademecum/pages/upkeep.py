"""What keeps the reader's shelf in order while a window is open: renamed entries followed, backups made, changes elsewhere seen."""

from dataclasses import dataclass

from vademecum.pages.opened import Library
from vademecum.pages.shelf_list import moved_places
from vademecum.shelf.backup import back_up_daily


@dataclass(frozen=True, slots=True)
class ShelfState:
    """The places bookmarked, as text, at a `version` that changes when another window has changed the shelf."""

    version: int
    bookmarked: frozenset[str]


def follow_renamed(library: Library) -> int:
    """Let bookmarks and visits of entries that a newer collection has renamed follow them; return how many have.

    Raises ShelfError when the shelf cannot be written; those not yet moved are moved another time.
    """
    moved = moved_places(library)
    for old, new in moved:
        library.shelf.rename(old, new)
    return len(moved)


def back_up(library: Library) -> bool:
    """Back the shelf up when that is due, and return whether it was. Raises ShelfError when it was and could not be done."""
    return library.user_dir is not None and library.shelf.is_kept and back_up_daily(library.user_dir) is not None


def shelf_state(library: Library, seen: int | None) -> ShelfState | None:
    """Return the state of the shelf, None when no other window has changed it since version `seen`."""
    version = library.shelf.revision()[0]
    return None if version == seen else ShelfState(version, library.shelf.bookmarked_places())
