"""What stands on the shelf: bookmarks and visits."""

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


class Visit(NamedTuple):
    """A place the reader was at, once each, with the moment of the latest visit."""

    place: str
    name: str
    visited: datetime
