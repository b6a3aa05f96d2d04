"""The two files a page is made from: the collection and the reader's shelf."""

from pathlib import Path
from typing import NamedTuple

from vademecum.collection.opened import Collection, open_collection
from vademecum.shelf.opened import Shelf, open_shelf


class Library(NamedTuple):
    """What every page function is given, on the one thread that owns both files; `user_dir` is None when the shelf is kept nowhere."""

    collection: Collection
    shelf: Shelf
    user_dir: Path | None = None

    def interrupt(self) -> None:
        """Give up the question to the collection that is being answered; may be called on any thread."""
        self.collection.interrupt()

    def close(self) -> None:
        self.collection.close()
        self.shelf.close()


def open_library(collection: Path, user_dir: Path) -> Library:
    """Open both files on the calling thread. Raises CollectionError or ShelfError; then neither stays open."""
    opened = open_collection(collection)
    try:
        return Library(opened, open_shelf(user_dir), user_dir)
    except BaseException:
        opened.close()
        raise
