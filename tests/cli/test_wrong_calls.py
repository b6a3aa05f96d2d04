"""Whatever goes wrong is one line on stderr, and the exit code says whose fault it is."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from vademecum.cli.main import main

Call = Callable[..., Any]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["fly"], 2, "invalid choice: 'fly'"),
        (["search"], 2, "required: QUERY"),
        (["search", "x", "--limit", "0"], 2, "expected a number from 1 on"),
        (["search", "x", "--limit", "many"], 2, "expected a number from 1 on"),
        (["search", "x", "--type", "castle"], 2, "there are country, harbour"),
        (["search", "x", "--colour"], 2, "unrecognized arguments: --colour"),
        (["search", "x", "--lim", "3"], 2, "unrecognized arguments"),
        (["show", "atlantis"], 1, "no entry, fact or figure “atlantis”"),
        (["show", "chapter:99"], 1, "no chapter 99"),
        (["show", "note:99999999999999999999"], 1, "no note"),
        (["show", "castle:1"], 2, "places are entry:"),
        (["show", "\udcff"], 1, "“?”"),
        (["cite", "999"], 1, "999"),
        (["export", "facts", "--format", "doc"], 2, "choose from 'csv'"),
        (["export", "castles"], 2, "'entities', 'facts'"),
        (["export", "facts", "--slug", "atlantis"], 1, "no entry “atlantis”"),
        (["export", "facts", "--output", "/nowhere/at/all.csv"], 1, "cannot be written"),
        (["export", "facts", "--format", "json", "--preset", "programs"], 2, "--preset and --separator are for CSV"),
        (["export", "facts", "--overwrite"], 2, "needs --output"),
        (["export", "facts", "--columns", "id", "colour"], 2, "no column “colour” in facts; there are id, date_start"),
        (["export", "facts", "--columns", "id", "page", "id"], 2, "“id” is asked for twice"),
        (["export", "sources", "--format", "ris", "--columns", "title"], 2, "have columns of their own"),
        (["build", "--data", "/nowhere"], 1, "1 error in the records"),
        (["ingest", "/nowhere.md", "--data", "."], 1, "no document at /nowhere.md"),
        (["check", "--document", "/nowhere.md", "--data", "."], 1, "no document at /nowhere.md"),
    ],
    ids=lambda value: " ".join(value).encode("ascii", "replace").decode() if isinstance(value, list) else None,
)
def test_a_wrong_call_is_told_in_one_line(arguments: list[str], code: int, words: str, call: Call) -> None:
    answer = call(*arguments)
    assert (answer.code, answer.out) == (code, "")
    last = answer.err.splitlines()[-1]
    assert last.startswith("vademecum: ")
    assert words in last
    assert len(answer.err.splitlines()) == (2 if arguments[0] == "build" else 1)


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _spoiled(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\x93" * (len(content) - 4096)
    path.write_bytes(content)


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (a)")


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (Path.unlink, "no collection at"),
        (_truncated, "cut short"),
        (_spoiled, "damaged"),
        (_newer, "newer Vademecum"),
        (_foreign, "not a collection"),
        (lambda path: path.write_text("hello"), "not a collection"),
        (lambda path: path.write_bytes(b""), "not a collection"),
    ],
)
@pytest.mark.parametrize("command", [["search", "skarland"], ["show", "skarland"], ["export", "facts"], ["cite", "1"]], ids=" ".join)
def test_a_collection_that_cannot_be_read_is_told_in_one_line(
    command: list[str],
    harm: Callable[[Path], None],
    words: str,
    compiled_collection: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "Сборник #1?.sqlite"
    shutil.copy(compiled_collection, path)
    harm(path)
    assert main([*command, "--collection", str(path)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("vademecum: ")
    assert err.count("\n") == 1
    assert words in err


@pytest.mark.parametrize("before", [True, False])
def test_the_collection_is_named_before_or_after_the_command(
    before: bool, compiled_collection: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named, asked = ["--collection", str(compiled_collection)], ["cite", "5"]
    assert main([*named, *asked] if before else [*asked, *named]) == 0
    assert capsys.readouterr().out.startswith("Cargo of Skarland doubles.")


@pytest.mark.parametrize("arguments", [["--help"], ["search", "--help"], ["export", "--help"], ["--version"]], ids=" ".join)
def test_help_and_version_are_no_failure(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    assert "vademecum" in capsys.readouterr().out
