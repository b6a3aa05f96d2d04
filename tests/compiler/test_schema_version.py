"""A compiled file without a table, column or view that the program needs never bears the number of one that has it."""

import hashlib
import re
from pathlib import Path

import vademecum.compiler
from vademecum.domain.compiled import SCHEMA_VERSION, SCHEMAS

ROOM = Path(vademecum.compiler.__file__).parent


def fingerprint(*scripts: str) -> str:
    """What tells one set of tables and views from another, whatever their comments and line breaks."""
    words = (re.sub(r"--[^\n]*", "", script).split() for script in scripts)
    return hashlib.sha256("\n".join(" ".join(each) for each in words).encode()).hexdigest()[:16]


def test_the_newest_version_is_that_of_the_tables_and_views_as_they_are() -> None:
    now = fingerprint(*((ROOM / name).read_text(encoding="utf-8") for name in ("schema.sql", "views.sql")))
    assert SCHEMAS[-1] == now, f"tables or views have changed: add {now!r} at the end of SCHEMAS, which raises the version"


def test_versions_are_numbered_by_what_was_ever_built() -> None:
    assert len(set(SCHEMAS)) == SCHEMA_VERSION == len(SCHEMAS)


def test_the_documentation_names_the_version() -> None:
    text = (ROOM.parents[2] / "data" / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"`user_version` (\d+)", text) == [str(SCHEMA_VERSION)]


def test_a_comment_makes_no_version_and_a_column_does() -> None:
    table = "CREATE TABLE t (\n    a TEXT NOT NULL -- first\n);"
    assert fingerprint(table) == fingerprint("-- A table.\nCREATE TABLE t ( a TEXT NOT NULL );")
    assert fingerprint(table) != fingerprint("CREATE TABLE t ( a TEXT NOT NULL, b TEXT NOT NULL );")
    assert fingerprint(table, "") != fingerprint("", table)
