"""The first hundred bytes of a SQLite file, read before SQLite opens it, so that each kind of wrong file gets its own message."""

from pathlib import Path
from typing import NamedTuple

from vademecum.domain.compiled import APPLICATION_ID, SCHEMA_VERSION
from vademecum.domain.errors import CollectionError, CollectionNotFound

_MAGIC = b"SQLite format 3\0"
_SIZE = 100
_REBUILD = "build the collection again with “vademecum build”"


class Header(NamedTuple):
    """What the header says of the file. Offsets are those of sqlite.org/fileformat.html, section 1.3."""

    page_size: int
    page_count: int
    user_version: int
    application_id: int


def check_file(path: Path) -> None:
    """Pass a whole compiled collection of this format.

    Raises CollectionNotFound when there is no file, CollectionError for a folder, an unreadable, foreign or truncated file, and for
    one of another format; each message says what to do.
    """
    header = _parsed(path, _first_bytes(path))
    if header.application_id != APPLICATION_ID:
        raise CollectionError(f"{path} is an SQLite file, but not a collection of Vademecum. Choose another file.")
    if header.user_version > SCHEMA_VERSION:
        raise CollectionError(
            f"{path} was made by a newer Vademecum (format {header.user_version}, this one reads {SCHEMA_VERSION}). Update the program."
        )
    if header.user_version < SCHEMA_VERSION:
        raise CollectionError(
            f"{path} was made by an older Vademecum (format {header.user_version}, this one reads {SCHEMA_VERSION}): {_REBUILD}."
        )
    if path.stat().st_size < header.page_size * header.page_count:
        raise CollectionError(f"{path} is cut short: copy it once more from where it came from, or {_REBUILD}.")


def _first_bytes(path: Path) -> bytes:
    if path.is_dir():
        raise CollectionError(f"{path} is a folder. Name the collection file in it.")
    try:
        with path.open("rb") as file:
            return file.read(_SIZE)
    except FileNotFoundError as error:
        raise CollectionNotFound(f"There is no collection at {path}: name another file, or {_REBUILD}.") from error
    except OSError as error:
        raise CollectionError(f"{path} cannot be read ({error.strerror or error}). Check that you may read it.") from error


def _parsed(path: Path, first: bytes) -> Header:
    if not first.startswith(_MAGIC):
        raise CollectionError(f"{path} is not a collection of Vademecum. Choose another file, or {_REBUILD}.")
    if len(first) < _SIZE:
        raise CollectionError(f"{path} is cut short: copy it once more from where it came from, or {_REBUILD}.")
    page_size = int.from_bytes(first[16:18], "big")
    return Header(
        page_size=65536 if page_size == 1 else page_size,
        page_count=int.from_bytes(first[28:32], "big"),
        user_version=int.from_bytes(first[60:64], "big"),
        application_id=int.from_bytes(first[68:72], "big"),
    )
