"""The index of the reader's own copy: written whole or not at all, found again by fingerprint and words, gone when detached."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

import vademecum.shelf
from vademecum.domain.errors import ShelfError
from vademecum.shelf.copied import CopiedPassage, CopiedQuantity
from vademecum.shelf.own_copy import FILE_NAME, is_attached, opened_copy, remove_copy, write_copy

STATEMENTS = sorted((Path(vademecum.shelf.__file__).parent / "copy_queries").glob("*.sql"))
SHIPS = CopiedPassage("aa", "In Łosie Bay lay 2,700 ships.", ((0, 5), (12, 6)), (CopiedQuantity(17, 22, "2,700", "2700", None, "number"),))
ICE = CopiedPassage("bb", "The ice held.", ((0, 7),))


def test_a_passage_comes_back_as_it_was_written(tmp_path: Path) -> None:
    write_copy(tmp_path / "new", "atlas.md", [SHIPS, ICE])
    with opened_copy(tmp_path / "new") as copy:
        assert copy.name == "atlas.md"
        assert copy.fingerprints() == {"aa", "bb"}
        assert copy.passages(["aa", "cc"]) == {"aa": SHIPS}


def test_words_are_found_as_a_reader_types_them(tmp_path: Path) -> None:
    write_copy(tmp_path, "atlas.md", [ICE, SHIPS])
    with opened_copy(tmp_path) as copy:
        assert copy.holding('"losie" AND "2700"') == ["aa"]
        assert copy.holding('"ic" *') == ["bb"]


def test_a_copy_that_breaks_off_leaves_nothing_and_the_one_before_as_it_was(tmp_path: Path) -> None:
    def broken() -> Iterator[CopiedPassage]:
        yield ICE
        raise KeyError

    write_copy(tmp_path, "first.md", [SHIPS])
    with pytest.raises(KeyError):
        write_copy(tmp_path, "second.md", broken())
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]
    with opened_copy(tmp_path) as copy:
        assert copy.name == "first.md"


def test_only_the_reader_may_read_the_file(tmp_path: Path) -> None:
    write_copy(tmp_path, "atlas.md", [SHIPS])
    assert (tmp_path / FILE_NAME).stat().st_mode & 0o077 == 0


def test_detaching_leaves_nothing_in_the_folder(tmp_path: Path) -> None:
    write_copy(tmp_path, "atlas.md", [SHIPS])
    (tmp_path / "document.part").write_text("half a copy")
    (tmp_path / f"{FILE_NAME}-journal").write_text("half a copy")
    assert remove_copy(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert not is_attached(tmp_path)
    assert not remove_copy(tmp_path)


@pytest.mark.parametrize("content", [b"", b"no database at all, though long enough to look like one" * 20])
def test_a_damaged_index_says_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(ShelfError, match="attach"), opened_copy(tmp_path):
        pass


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ShelfError, match="cannot be kept"):
        write_copy(tmp_path / "file" / "folder", "atlas.md", [SHIPS])


@pytest.mark.parametrize("statement", [it for it in STATEMENTS if it.stem != "schema"], ids=lambda it: it.stem)
def test_every_statement_finds_by_an_index_what_it_looks_for(tmp_path: Path, statement: Path) -> None:
    write_copy(tmp_path, "atlas.md", [SHIPS])
    text = statement.read_text(encoding="utf-8")
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {text}", dict.fromkeys(re.findall(r":(\w+)", text), 1))]
    connection.close()
    assert [step for step in plan if step.startswith("SCAN passage") and "INDEX" not in step] == []


def test_every_statement_is_used() -> None:
    code = (Path(vademecum.shelf.__file__).parent / "own_copy.py").read_text(encoding="utf-8")
    assert [it.stem for it in STATEMENTS if f'"{it.stem}"' not in code] == []


def test_in_a_folder_that_cannot_be_looked_into_no_copy_is_attached(tmp_path: Path) -> None:
    assert not is_attached(tmp_path / ("long" * 100))  # as where a folder is another's; a test run by root can look everywhere
