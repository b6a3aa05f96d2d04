"""The collection of our own writing: its records, copies of them to break, and the file the real compiler makes of it."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from vademecum.compiler.build import build_collection
from vademecum.compiler.standing import write_standing

OWN_RECORDS = Path(__file__).parent / "collection_of_our_own"
BUNDLED_RECORDS = Path(__file__).parents[1] / "data"

Edit = Callable[[str, str, str], Path]
"""Replace a text that stands once in a file of the copied records; gives back the copy."""


@pytest.fixture(scope="session")
def own_records() -> Path:
    """The folder of records of the Atlas of northern harbours; read it, never write there."""
    return OWN_RECORDS


@pytest.fixture(scope="session")
def compiled_collection(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled file, with its checksum beside it; shared, so that no test may change it."""
    output = tmp_path_factory.mktemp("collection") / "collection.sqlite"
    build_collection(OWN_RECORDS, output)
    return output


@pytest.fixture(scope="session")
def real_collection(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled collection, made from its records by the real compiler; shared, too."""
    output = tmp_path_factory.mktemp("real") / "collection.sqlite"
    build_collection(BUNDLED_RECORDS, output)
    return output


@pytest.fixture
def edited_records(tmp_path: Path) -> Edit:
    """A copy of the records in which one thing is changed, then another, as often as it is called."""
    copy = tmp_path / "records"
    shutil.copytree(OWN_RECORDS, copy)

    def edit(name: str, old: str, new: str) -> Path:
        path = copy / name
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        assert text.count(old) == 1 or not text, f"{old!r} must stand once in {name}"
        path.write_text(text.replace(old, new) if text else new, encoding="utf-8")
        return copy

    return edit


_MULTIPLIED = """
WITH RECURSIVE copy (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < 120)
INSERT INTO entity SELECT slug || '-' || n, position + n * 1000, type, name || ' ' || n, sort_name || ' ' || n,
    sort_key || printf(' %03d', n), kind, summary, chapters, 0, 0 FROM copy, entity;
UPDATE entity SET position = -1 - position;
UPDATE entity SET position = by_name.at FROM (
    SELECT slug, row_number() OVER (ORDER BY sort_key, slug) - 1 AS at FROM entity) AS by_name WHERE by_name.slug = entity.slug;
WITH RECURSIVE copy (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < 4000)
INSERT INTO figure SELECT id || '.' || n, fact, position + n * 1000, metric, subject || '-' || (1 + n % 120),
    counterpart || '-' || (1 + n % 120), value, value_high, step, unit, qualifier, period_start, period_end,
    period_key, baseline_start, baseline_end, status, formula, printed, digits, digits_high FROM copy, figure
    WHERE id = 'c1-berths.hvalvik';
"""


@pytest.fixture(scope="session")
def large_collection(compiled_collection: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled file with its entries multiplied to 3,000 and one of its figures to 4,000; shared, too."""
    output = tmp_path_factory.mktemp("large") / "collection.sqlite"
    shutil.copy(compiled_collection, output)
    with closing(sqlite3.connect(output)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.executescript(_MULTIPLIED)
        write_standing(connection)
        connection.commit()
    return output
