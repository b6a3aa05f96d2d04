"""Putting a file in its place only when it is whole and reads back equal, so that no half-written one is ever seen."""

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import IO

from vademecum.domain.errors import ExportError

_READ_AT_ONCE = 256 * 1024
_MOST_WAITING = 8 * 1024 * 1024
"""Bytes that may wait for the disk: who stops an export, or asks something else meanwhile, waits no longer than these take."""
_ROOM, _RIGHT, _FOLDER = "make room there, or choose another place", "choose a place where you may write", "choose a folder that is there"
_ADVICE = {
    errno.ENOSPC: _ROOM, errno.EDQUOT: _ROOM, errno.EFBIG: _ROOM, errno.EACCES: _RIGHT, errno.EPERM: _RIGHT, errno.EROFS: _RIGHT,
    errno.ENOENT: _FOLDER, errno.ENOTDIR: _FOLDER,
}  # fmt: skip


@contextmanager
def new_file(path: Path, *, overwrite: bool) -> Iterator[Path]:
    """Give a file beside `path` to write; when the block ends well it takes its place, else it is gone and `path` as it was.

    Raises ExportError when there is a file already and `overwrite` is not set, and for every failure of the disk.
    """
    part = path.with_name(f".vademecum-{os.getpid()}.part")
    try:
        if path.exists() and not overwrite:
            raise ExportError(f"{path} is already there; choose another name, or allow it to be overwritten.")
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise ExportError(f"{path} is no file but a device, which is never replaced; choose another name.")
        yield part
        _put_in_place(part, path, overwrite=overwrite)
    except OSError as error:
        words = "; ".join(filter(None, (error.strerror or str(error), _ADVICE.get(error.errno or 0))))
        raise ExportError(f"{path} cannot be written: {words}.") from error
    finally:
        with suppress(OSError):
            part.unlink()


def write_text(part: Path, texts: Iterable[str]) -> None:
    """Write text as it is, in UTF-8, wait until it is on the disk, and read it back.

    Raises ExportError for text that no UTF-8 can hold, and unless the file holds what was meant.
    """
    for _ in writing(part, map(encoded, texts)):
        pass


def writing(part: Path, blocks: Iterable[bytes]) -> Iterator[float]:
    """Write block by block and read back; yield 0 after each block, and while it is read back what part of that is done.

    Raises ExportError unless the file holds what was meant.
    """
    digest, waiting = sha256(), 0
    with part.open("wb") as file:
        for block in blocks:
            digest.update(block)
            file.write(block)
            waiting += len(block)
            if waiting > _MOST_WAITING:
                _to_disk(file)
                waiting = 0
            yield 0.0
        _to_disk(file)
    yield from _comparing(part, digest.digest())


def encoded(text: str) -> bytes:
    """Return text in UTF-8. Raises ExportError for text that no UTF-8 can hold."""
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise ExportError(f"A text cannot be written as UTF-8: {error.object[error.start : error.end]!a}.") from error


def _to_disk(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())


def _comparing(part: Path, meant: bytes) -> Iterator[float]:
    digest, done, size = sha256(), 0, max(1, part.stat().st_size)
    with part.open("rb", 0) as file:
        while block := file.read(_READ_AT_ONCE):
            digest.update(block)
            done += len(block)
            yield min(1.0, done / size)
    if digest.digest() != meant:
        raise ExportError("The file written does not read back equal; nothing was kept. Is the disk sound?")


def _put_in_place(part: Path, path: Path, *, overwrite: bool) -> None:
    if not overwrite:
        path.open("x").close()  # holds the name against others; a hard link would, too, but not on a stick formatted as FAT
    try:
        part.replace(path)
    except OSError:
        if not overwrite:
            path.unlink()
        raise
