"""Every statement of the shelf is used, and searches by an index where it looks for something."""

import re
import sqlite3
from pathlib import Path

import pytest

import vademecum.shelf
from vademecum.shelf.file import MIGRATIONS, connect_memory, prepare

ROOM = Path(vademecum.shelf.__file__).parent
QUERIES = sorted((ROOM / "queries").glob("*.sql"))
_WHOLE = {"clear_visits", "data_version"}


@pytest.fixture
def empty() -> sqlite3.Connection:
    connection = connect_memory()
    prepare(connection, "shelf")
    return connection


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.stem)
def test_no_statement_scans_a_table_without_an_index(query: Path, empty: sqlite3.Connection) -> None:
    text = query.read_text(encoding="utf-8")
    parameters = dict.fromkeys(re.findall(r":(\w+)", text), 1)
    plan = [row[3] for row in empty.execute(f"EXPLAIN QUERY PLAN {text}", parameters)]
    scans = [step for step in plan if step.startswith("SCAN") and "INDEX" not in step and "visit" not in step]
    empty.close()
    assert query.stem in _WHOLE or not scans


def test_every_statement_is_used() -> None:
    code = "\n".join(file.read_text(encoding="utf-8") for file in ROOM.glob("*.py"))
    names = set(re.findall(r'"(\w+)"', code)) | {f"{verb}_{thing}" for verb in ("rename", "remove") for thing in ("bookmark", "visit")}
    assert [query.stem for query in QUERIES if query.stem not in names] == []


def test_migrations_are_numbered_without_gaps() -> None:
    assert [int(migration.stem) for migration in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))
