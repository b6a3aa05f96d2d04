"""The two files a page is made from: the collection and the reader's shelf."""

from dataclasses import dataclass

from vademecum.collection.opened import Collection
from vademecum.shelf.opened import Shelf


@dataclass(frozen=True, slots=True)
class Library:
    """What every page function is given, on the one thread that owns both files."""

    collection: Collection
    shelf: Shelf
