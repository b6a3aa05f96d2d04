"""The shelf's SQLite file: connected, stamped, brought up to date, and checked before anyone relies on it."""

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path

from vademecum.domain.errors import ShelfError

FILE_NAME = "shelf.sqlite"
APPLICATION_ID = 0x56615368
MIGRATIONS = sorted((Path(__file__).parent / "migrations").glob("*.sql"), key=lambda file: int(file.stem))
BUSY_SECONDS = 5.0
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


@cache
def question(name: str) -> str:
    """Return the statement kept in `queries/<name>.sql`."""
    return (Path(__file__).parent / "queries" / f"{name}.sql").read_text(encoding="utf-8")


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Open the file, made when `mode` is `rwc`; `rw` and `ro` take it as it is. Transactions are begun and ended by hand."""
    return _with_settings(sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=BUSY_SECONDS, isolation_level=None))


def connect_memory() -> sqlite3.Connection:
    """Open an empty file in memory, gone when closed."""
    return _with_settings(sqlite3.connect(":memory:", isolation_level=None))


def read_into(path: Path, target: sqlite3.Connection) -> None:
    """Copy the file at `path` as it was last committed into another one."""
    with closing(connect(path, "ro")) as source:
        source.execute("BEGIN")  # backup() alone would wait for ever where another program holds the file
        source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        source.backup(target)


def _with_settings(connection: sqlite3.Connection) -> sqlite3.Connection:
    for setting in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "synchronous = FULL"):
        connection.execute(f"PRAGMA {setting}")
    return connection


def prepare(connection: sqlite3.Connection, name: str) -> None:
    """Bring a shelf of any earlier version, or an empty file, up to date, and check it.

    Raises ShelfError, the file untouched, when it belongs to another program or to a newer Vademecum; sqlite3.DatabaseError,
    for which `is_damage` holds, when it is no sound SQLite file. `name` is what messages call the file.
    """
    version = _version(connection, name)  # first, since what is wrong within another program's file is no damage to a shelf
    _check(connection)
    if version < len(MIGRATIONS):
        connection.execute("PRAGMA journal_mode = DELETE")
        _migrate(connection, name)


def is_of_earlier_version(connection: sqlite3.Connection) -> bool:
    """Tell whether the file is a shelf that `prepare` will change."""
    if _number(connection, "PRAGMA application_id") != APPLICATION_ID:
        return False
    return 0 < _number(connection, "PRAGMA user_version") < len(MIGRATIONS)


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether SQLite says that the file itself is broken, not that it could not be reached."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED


def check(path: Path) -> None:
    """Open the file at `path` for reading and check it whole. Raises sqlite3.Error or ShelfError when it is not a sound shelf."""
    with closing(connect(path, "ro")) as connection:
        _check(connection)
        if _version(connection, path.name) == 0:
            raise ShelfError(f"{path.name} holds no shelf.")


def _check(connection: sqlite3.Connection) -> None:
    verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if verdict != "ok":
        damage = sqlite3.DatabaseError(verdict)
        damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise damage


def _version(connection: sqlite3.Connection, name: str) -> int:
    stamp = _number(connection, "PRAGMA application_id")
    version = _number(connection, "PRAGMA user_version")
    if stamp == 0 and version == 0 and _number(connection, "SELECT count(*) FROM sqlite_schema") == 0:
        return 0
    if stamp != APPLICATION_ID:
        raise ShelfError(f"{name} belongs to another program: move it away, or choose another folder with --user-dir.")
    if version > len(MIGRATIONS):
        raise ShelfError(f"{name} was written by a newer Vademecum: use that version, or choose another folder with --user-dir.")
    return version


def _number(connection: sqlite3.Connection, statement: str) -> int:
    return int(connection.execute(statement).fetchone()[0])


def _migrate(connection: sqlite3.Connection, name: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for migration in MIGRATIONS[_version(connection, name) :]:
            for statement in migration.read_text(encoding="utf-8").split(";\n"):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
