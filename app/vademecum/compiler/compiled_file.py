"""Writes the compiled file: tables, index and stamps, the same bytes for the same records."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path

from sqlite_utils import Database

from vademecum.compiler.standing import write_standing
from vademecum.compiler.tables import Table, Value
from vademecum.domain.compiled import APPLICATION_ID, SCHEMA_VERSION
from vademecum.domain.errors import CollectionError
from vademecum.domain.search_scope import MARK

_HERE = Path(__file__).parent
_PAGE_SIZE = 4096
_BATCH = 1000


def write_compiled_file(path: Path, tables: Iterable[Table]) -> None:
    """Fill a draft beside `path` in one transaction, check it, and copy it in order into `path`, which must not exist.

    Raises CollectionError when the draft does not hold together, sqlite3.Error and OSError when it cannot be written.
    """
    draft = path.with_name(f"{path.name}.draft")
    with closing(sqlite3.connect(draft)) as connection:
        _fill(connection, tables)
        _refuse_faults(connection)
        # Rows come in the order of the records; VACUUM lays them out in the order of their keys, which depends on nothing else.
        connection.execute("VACUUM INTO ?", (str(path),))
    draft.unlink()
    with closing(sqlite3.connect(path)) as connection:
        _refuse_faults(connection)


def _fill(connection: sqlite3.Connection, tables: Iterable[Table]) -> None:
    connection.executescript(
        f"PRAGMA page_size = {_PAGE_SIZE}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
        f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION};"
    )
    for script in ("schema.sql", "views.sql"):
        connection.executescript((_HERE / script).read_text(encoding="utf-8"))
    database = Database(connection, execute_plugins=False)
    with database.atomic():
        for table in tables:
            database.table(table.name).insert_all(_with_heading(table), batch_size=_BATCH)
    write_standing(connection)
    for index in ("search_index", "name_trigram"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")  # noqa: S608 (two names from the line above)
    connection.execute("INSERT INTO searchable_span SELECT kind, min(id), max(id) FROM searchable GROUP BY kind")
    connection.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, search_index, 'row')")
    connection.execute("INSERT INTO search_word SELECT term, doc FROM temp.vocabulary WHERE substr(term, 1, 1) <> ?", (MARK,))
    connection.execute("DROP TABLE temp.vocabulary")
    connection.commit()


def _with_heading(table: Table) -> Iterator[tuple[Value, ...]]:
    return chain([table.columns], table.rows)


def _refuse_faults(connection: sqlite3.Connection) -> None:
    dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
    if dangling is not None:
        raise CollectionError(f"the collection does not hold together: a row of {dangling[0]} names nothing in {dangling[2]}")
    verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if verdict != "ok":
        raise CollectionError(f"the collection was written with a fault: {verdict}")
