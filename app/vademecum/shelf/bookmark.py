"""What stands on the shelf: bookmarks, the folders they lie in, and visits."""

from datetime import datetime
from typing import NamedTuple


class Bookmark(NamedTuple):
    """A place kept by the reader. `place` is written as the pages write it ("entry:minsk"); `name` is the name it was last seen under.

    `kind` is a word for what it is when its entry has gone from the collection; `folder` and `note` are empty when there are none.
    """

    place: str
    name: str
    kind: str
    folder: str
    note: str
    added: datetime


class Contents(NamedTuple):
    """All that a reader keeps, in the order of the shelf.

    A folder is its path, names with a slash between ("Enquiries/Timber"); each stands after the one it lies in, and every
    folder that a bookmark names is among them. No place stands twice.
    """

    folders: tuple[str, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()


class Visit(NamedTuple):
    """A place the reader was at, once each, with the moment of the latest visit."""

    place: str
    name: str
    visited: datetime
