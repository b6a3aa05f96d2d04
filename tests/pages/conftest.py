"""A library of the collection of our own and an empty shelf."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from vademecum.pages.opened import Library, open_library


@pytest.fixture
def library(compiled_collection: Path, tmp_path: Path) -> Iterator[Library]:
    opened = open_library(compiled_collection, tmp_path / "shelf")
    yield opened
    opened.close()
