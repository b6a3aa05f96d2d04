"""A library of our own collection with an empty shelf."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from vademecum.collection.opened import open_collection
from vademecum.pages.opened import Library
from vademecum.shelf.opened import passing_shelf


@pytest.fixture
def library(compiled_collection: Path) -> Iterator[Library]:
    opened = Library(open_collection(compiled_collection), passing_shelf())
    yield opened
    opened.collection.close()
    opened.shelf.close()
