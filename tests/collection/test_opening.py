"""Only a whole collection of this format is opened, whatever its path, and nothing can change it; anything else is told what to do."""

import os
import sqlite3
import struct
from pathlib import Path

import pytest

from vademecum.collection.opened import open_collection
from vademecum.domain.compiled import SCHEMA_VERSION
from vademecum.domain.errors import CollectionError, CollectionNotFound


@pytest.fixture
def copy(compiled_collection: Path, tmp_path: Path) -> Path:
    path = tmp_path / "copy.sqlite"
    path.write_bytes(compiled_collection.read_bytes())
    return path


def overwrite(path: Path, at: int, value: int) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(struct.pack(">I", value))


def test_a_whole_collection_tells_what_it_was_made_from(compiled_collection: Path) -> None:
    collection = open_collection(compiled_collection)
    assert collection.publication.title == "Atlas of northern harbours"
    assert [type_.label for type_ in collection.types.values()][:2] == ["Country", "Harbour"]
    assert [metric.position for metric in collection.metrics.values()] == list(range(25))
    collection.close()


@pytest.mark.parametrize("name", ["a b.sqlite", "what?.sqlite", "50% #1.sqlite", "Ёлкино.sqlite", "mode=rw&x.sqlite"])
def test_no_path_is_too_odd(compiled_collection: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / name
    path.write_bytes(compiled_collection.read_bytes())
    monkeypatch.chdir(tmp_path)
    for asked in (path, Path(name)):
        open_collection(asked).close()
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_nothing_can_be_written(copy: Path) -> None:
    collection = open_collection(copy)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        collection._connection.execute("DELETE FROM fact")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        collection._connection.execute("CREATE TEMP TABLE t (x)")
    settings = [collection._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("trusted_schema", "cell_size_check")]
    assert settings == [0, 1]
    collection.close()


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(CollectionNotFound, match="vademecum build"):
        open_collection(tmp_path / "none.sqlite")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"A letter, not a collection.", b"SQLite format 3"])
def test_a_file_that_is_no_database_is_told_so(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.sqlite"
    path.write_bytes(content)
    with pytest.raises(CollectionError, match="not a collection"):
        open_collection(path)


def test_a_database_of_another_program_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    with pytest.raises(CollectionError, match="not a collection of Vademecum"):
        open_collection(path)


@pytest.mark.parametrize(("version", "words"), [(SCHEMA_VERSION + 1, "newer Vademecum"), (SCHEMA_VERSION - 1, "older Vademecum")])
def test_another_format_is_told_with_what_to_do(copy: Path, version: int, words: str) -> None:
    overwrite(copy, 60, version)
    with pytest.raises(CollectionError, match=words):
        open_collection(copy)


def test_a_folder_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(CollectionError, match="is a folder"):
        open_collection(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_an_unreadable_file_is_told_so(copy: Path) -> None:
    copy.chmod(0)
    with pytest.raises(CollectionError, match="may read it"):
        open_collection(copy)


@pytest.mark.parametrize("kept", [40, 99, 512, 4096, -1])
def test_a_file_cut_short_is_told_so(copy: Path, kept: int) -> None:
    copy.write_bytes(copy.read_bytes()[:kept])
    with pytest.raises(CollectionError, match="cut short"):
        open_collection(copy)


def test_damage_at_the_root_is_found_when_opening(copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    content[100:4096] = os.urandom(3996)
    copy.write_bytes(content)
    with pytest.raises(CollectionError, match="is damaged"):
        open_collection(copy)


def test_damage_further_in_is_told_by_the_question_that_meets_it(copy: Path) -> None:
    collection = open_collection(copy)
    root = collection._connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'footnote'").fetchone()[0]
    collection.close()
    content = bytearray(copy.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    copy.write_bytes(content)
    collection = open_collection(copy)
    with pytest.raises(CollectionError, match="is damaged"):
        collection.rows("sources", entity=None, chapter=None, fact=None, footnote=None, among=None, everything=1)
    collection.close()
