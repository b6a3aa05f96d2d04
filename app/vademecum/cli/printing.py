"""What a command prints: text for people, JSON for machines, progress for a terminal."""

import io
import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from textwrap import wrap

_NO_BREAK = "\u00a0"
_WIDEST = 120


def say(*lines: str) -> None:
    """Print lines for people; letters that the terminal does not have become question marks."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    for line in lines:
        print(line.replace(_NO_BREAK, " "))


def say_beside(words: str) -> None:
    """Print a sentence about what is printed, on the error stream, so that what reads the output does not take it for part of that."""
    print(words, file=sys.stderr)


def say_json(value: object) -> None:
    """Print a value as JSON, with escapes where the output is not in UTF-8."""
    in_utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    print(json.dumps(value, ensure_ascii=not in_utf8, indent=2))


def say_file(blocks: Iterable[bytes]) -> None:
    """Print a file as it would be written, byte by byte."""
    sys.stdout.flush()
    for block in blocks:
        sys.stdout.buffer.write(block)
    sys.stdout.buffer.flush()


def progress(words: str) -> None:
    """Say what is being done, on stderr and only to a terminal."""
    if sys.stderr is not None and sys.stderr.isatty():
        print(words, file=sys.stderr, flush=True)


def fitted(line: str) -> str:
    """Cut a line where a terminal ends; a file or pipe gets all of it."""
    room = shutil.get_terminal_size().columns
    return f"{line[: room - 1]}…" if sys.stdout.isatty() and len(line) > room else line


def table(rows: Sequence[Sequence[str]], right: Iterable[int] = ()) -> list[str]:
    """Lay rows out in columns two blanks apart, those at `right` to the right; the last is not filled up."""
    if not rows:
        return []
    at_right = set(right)
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    cells = [
        [cell.rjust(size) if at in at_right else cell.ljust(size) for at, (cell, size) in enumerate(zip(row, widths, strict=True))]
        for row in rows
    ]
    return ["  ".join(row).rstrip() for row in cells]


def paragraph(text: str, first: str = "", rest: str = "") -> list[str]:
    """Break a text into lines that fit, the first after `first` and the others after `rest`."""
    return wrap(
        text,
        min(shutil.get_terminal_size().columns, _WIDEST),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
