"""A compiled collection, opened so that nothing in the file can act on the reader, and the one place that executes SQL."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

from vademecum.collection.header import check_file
from vademecum.domain.errors import CollectionError, Interrupted
from vademecum.domain.names import MetricId, PredicateId, TypeId, UnitId
from vademecum.domain.publication import Publication
from vademecum.domain.vocabulary import EntityType, Metric, Predicate, Unit

Parameter = str | int | None
_QUERIES = Path(__file__).parent / "queries"
_ANSWERS_KEPT = 512
_BLOCK = 64
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN}


class Collection:
    """An open collection. It never changes, so what is asked of it once may be kept. To be used on the thread that opened it.

    `once` answers as `rows` does and keeps its latest answers, which are not to be changed.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path
        self.once = lru_cache(maxsize=_ANSWERS_KEPT)(self.rows)

    def rows(self, question: str, /, **parameters: Parameter) -> list[tuple[Any, ...]]:
        """Answer the question kept in `queries/<question>.sql`. Raises CollectionError when the file turns out to be damaged, and
        Interrupted when nobody waits for the answer any more.
        """
        with _damage_told(self.path):
            return self._connection.execute(statement(question), parameters).fetchall()

    def blocks(self, question: str, /, **parameters: Parameter) -> Iterator[list[tuple[Any, ...]]]:
        """Answer as `rows` does, a few rows at a time, so that an answer of any length needs no more room than a short one."""
        with _damage_told(self.path):
            cursor = self._connection.execute(statement(question), parameters)
        while True:
            with _damage_told(self.path):
                block = cursor.fetchmany(_BLOCK)
            if not block:
                return
            yield block

    def interrupt(self) -> None:
        """Let the question that is being answered end in Interrupted; the one thing that another thread may ask for."""
        self._connection.interrupt()

    def close(self) -> None:
        self._connection.close()

    @cached_property
    def publication(self) -> Publication:
        """The document the collection was made from."""
        ((id_, title, subtitle, authors, publisher, place, year, *rest),) = self.rows("publication")
        return Publication(id_, title, subtitle, tuple(split_lines(authors)), publisher, place, year, *rest)

    @cached_property
    def types(self) -> dict[TypeId, EntityType]:
        """Types of entries in the order of the sidebar."""
        return {type_.id: type_ for type_ in map(_type, self.rows("types"))}

    @cached_property
    def metrics(self) -> dict[MetricId, Metric]:
        """Metrics in the order of the vocabulary."""
        return {row[0]: Metric(*row) for row in self.rows("metrics")}

    @cached_property
    def units(self) -> dict[UnitId, Unit]:
        """Units in the order of the vocabulary."""
        return {unit.id: unit for unit in map(_unit, self.rows("units"))}

    @cached_property
    def predicates(self) -> dict[PredicateId, Predicate]:
        """Predicates in the order of the vocabulary."""
        return {predicate.id: predicate for predicate in map(_predicate, self.rows("predicates"))}


def _type(row: tuple[Any, ...]) -> EntityType:
    id_, label, plural_label, description, icon, happens = row
    return EntityType(id_, label, plural_label, description, icon, happens=bool(happens))


def _unit(row: tuple[Any, ...]) -> Unit:
    id_, label, plural_label, description, symbol, dimension, prefixed = row
    return Unit(id_, label, plural_label, description, symbol, dimension, bool(prefixed))


def _predicate(row: tuple[Any, ...]) -> Predicate:
    id_, label, inverse_label, description, locates = row
    return Predicate(id_, label, inverse_label, description, bool(locates))


@cache
def statement(question: str) -> str:
    """Return the SQL kept in `queries/<question>.sql`."""
    return (_QUERIES / f"{question}.sql").read_text(encoding="utf-8")


def split_lines(text: str | None) -> list[str]:
    """Take apart what a statement joined with `group_concat(…, char(10))`; NULL is no line."""
    return text.split("\n") if text else []


def open_collection(path: Path) -> Collection:
    """Open a compiled collection for reading.

    Raises CollectionNotFound when there is no such file, CollectionError when it is foreign, damaged or of another format.
    """
    check_file(path)
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    except sqlite3.DatabaseError as error:
        raise _damaged(path, error) from error
    try:
        for setting in ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON", "mmap_size = 0"):
            connection.execute(f"PRAGMA {setting}")
        connection.execute(statement("publication")).fetchall()
    except sqlite3.DatabaseError as error:
        connection.close()
        raise _damaged(path, error) from error
    return Collection(connection, path)


@contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _DAMAGE:
            raise _damaged(path, error) from error
        if code == sqlite3.SQLITE_INTERRUPT:
            raise Interrupted from error
        raise


def _damaged(path: Path, error: sqlite3.Error) -> CollectionError:
    return CollectionError(
        f"{path} is damaged ({error}): copy it once more from where it came from, or build the collection again with “vademecum build”."
    )
