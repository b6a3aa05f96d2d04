"""Putting a file in its place only when it is whole and reads back equal, so that no half-written one is ever seen."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from itertools import islice
from pathlib import Path

from vademecum.domain.errors import ExportError

_AT_ONCE = 64
_ROOM, _RIGHT, _FOLDER = "make room there, or choose another place", "choose a place where you may write", "choose a folder that is there"
_ADVICE = {
    errno.ENOSPC: _ROOM, errno.EDQUOT: _ROOM, errno.EFBIG: _ROOM, errno.EACCES: _RIGHT, errno.EPERM: _RIGHT, errno.EROFS: _RIGHT,
    errno.ENOENT: _FOLDER, errno.ENOTDIR: _FOLDER,
}  # fmt: skip


class Fingerprint:
    """The count and digest of values that pass one by one, so that two long rows of them compare without being kept."""

    def __init__(self) -> None:
        self.count = 0
        self._digest = sha256()

    def add(self, value: object) -> None:
        self.count += 1
        self._digest.update(repr(value).encode("utf-8", "surrogatepass"))

    def result(self) -> tuple[int, bytes]:
        """Return a value that is equal for equal rows of values."""
        return self.count, self._digest.digest()


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


def write_lines(part: Path, lines: Iterable[str]) -> None:
    """Write text as it is, in UTF-8, and wait until it is on the disk. Raises ExportError for text that no UTF-8 can hold."""
    for _ in writing(part, lines):
        pass


def writing(part: Path, lines: Iterable[str]) -> Iterator[None]:
    """Do what `write_lines` does some lines at a time."""
    remaining = iter(lines)
    with part.open("w", encoding="utf-8", newline="") as file:
        try:
            while some := list(islice(remaining, _AT_ONCE)):
                file.writelines(some)
                yield
        except UnicodeEncodeError as error:
            raise ExportError(f"A text cannot be written as UTF-8: {error.object[error.start : error.end]!a}.") from error
        file.flush()
        os.fsync(file.fileno())


def compare(part: Path, meant: Fingerprint, read: Callable[[Iterable[str]], Iterable[object]]) -> None:
    """Read the file back and raise ExportError unless it holds what was meant."""
    for _ in comparing(part, meant, read):
        pass


def comparing(part: Path, meant: Fingerprint, read: Callable[[Iterable[str]], Iterable[object]]) -> Iterator[int]:
    """Do what `compare` does some values at a time, and yield how many have been read."""
    found = Fingerprint()
    try:
        with part.open(encoding="utf-8", newline="") as file:
            for value in read(file):
                found.add(value)
                if found.count % _AT_ONCE == 0:
                    yield found.count
    except ValueError as error:
        raise ExportError(f"The file written does not read back ({error}); nothing was kept.") from error
    if found.result() != meant.result():
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
