"""Opening both files, and whether the collection is still the one that was built."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from vademecum.domain.errors import CollectionNotFound, ShelfError
from vademecum.pages.integrity import integrity
from vademecum.pages.opened import Library, open_library
from vademecum.shelf.file import FILE_NAME


def test_a_missing_collection_is_told_before_a_shelf_is_made(tmp_path: Path) -> None:
    with pytest.raises(CollectionNotFound):
        open_library(tmp_path / "none.sqlite", tmp_path / "shelf")
    assert not (tmp_path / "shelf").exists()


def test_a_shelf_that_cannot_be_taken_leaves_the_collection_closed(
    compiled_collection: Path, tmp_path: Path, recwarn: pytest.WarningsRecorder
) -> None:
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as other:
        other.execute("CREATE TABLE recipe (name)")
    with pytest.raises(ShelfError):
        open_library(compiled_collection, tmp_path)
    assert not recwarn.list


def test_the_file_is_held_against_its_checksum(library: Library) -> None:
    assert integrity(library) == "verified"


def test_a_file_changed_since_it_was_built_is_told(compiled_collection: Path, tmp_path: Path) -> None:
    copy = tmp_path / "collection.sqlite"
    shutil.copy(compiled_collection, copy)
    assert integrity_of(copy, tmp_path) == "no checksum"
    Path(f"{copy}.sha256").write_text(f"{'0' * 64}  {copy.name}\n", encoding="ascii")
    assert integrity_of(copy, tmp_path) == "damaged"


def integrity_of(collection: Path, user_dir: Path) -> str:
    library = open_library(collection, user_dir / "shelf")
    try:
        return integrity(library)
    finally:
        library.close()
