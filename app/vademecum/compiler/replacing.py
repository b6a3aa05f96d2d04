"""Puts a finished file and its checksum in the place of older ones, both or neither."""

import glob
import hashlib
import os
import shutil
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from vademecum.domain.errors import CollectionError

_SURELY_DEAD_S = 3600


def replace_with_checksum(output: Path, write: Callable[[Path], None]) -> str:
    """Let `write` make a new file, then put it at `output` and its SHA-256 at `<output>.sha256`, as sha256sum writes it.

    Returns the SHA-256. Whatever fails, the older file and checksum stay and nothing else is left behind.
    Raises CollectionError, worded for the reader, when the files cannot be written.
    """
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        _clear_away(output)
        with TemporaryDirectory(prefix=f".{output.name}.", dir=output.parent) as scratch:
            made = Path(scratch, "new")
            write(made)
            digest = _digest(made)
            checksum = Path(scratch, "new.sha256")
            checksum.write_bytes(f"{digest}  {output.name}\n".encode())
            for path in (made, checksum):
                _flush(path)
            _put_both(made, checksum, output)
    except (OSError, sqlite3.OperationalError) as error:
        raise CollectionError(f"{output} could not be written: {error}; is there room, and may you write there?") from error
    return digest


def _clear_away(output: Path) -> None:
    """Delete what builds have left that were killed; one that still goes on is younger than that."""
    for left in output.parent.glob(f".{glob.escape(output.name)}.*"):
        if left.is_dir() and time.time() - left.stat().st_mtime > _SURELY_DEAD_S:
            shutil.rmtree(left, ignore_errors=True)


def _put_both(made: Path, checksum: Path, output: Path) -> None:
    older = made.with_name("older") if output.is_file() else None
    if older is not None:
        shutil.copy2(output, older)
    made.replace(output)
    try:
        checksum.replace(checksum_path(output))
    except OSError:
        if older is None:
            output.unlink()
        else:
            older.replace(output)
        raise
    _flush(output.parent)


def checksum_path(output: Path) -> Path:
    """Where the checksum of a compiled file stands."""
    return output.with_name(f"{output.name}.sha256")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _flush(path: Path) -> None:
    """Wait until the disk has it; a folder's entries too, where the system allows that."""
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
