"""Search, pages and lists over collections of many statements: `PYTHONPATH=app python tests/benchmarks/large.py [STATEMENTS …]`.

Without a number, of a hundred thousand. A report, not a test. Collections are made when they are first wanted, in minutes for a million,
and kept in build/large.
"""

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from statistics import median, quantiles

from pairs import compare
from report import ROOT, child, keystroke, line

from vademecum.domain.compiled import SCHEMA_VERSION

FOLDER = ROOT / "build" / "large"
USUAL = 100_000
LONGEST_BUILD = 4 * 60 * 60
_KEYSTROKE_AIMS = {100_000: 20, 1_000_000: 30}


def made(statements: int) -> Path:
    """Return the collection of so many statements, made anew when there is none that this program reads."""
    path = FOLDER / f"{statements}.sqlite"
    if not path.exists() or _version_of(path) != SCHEMA_VERSION:
        FOLDER.mkdir(parents=True, exist_ok=True)
        (seconds,) = child("large_collection.py", str(statements), path, timeout=LONGEST_BUILD)
        print(f"made in {seconds:.0f} s")
    return path


def _version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def report(statements: int, user_dir: Path) -> None:
    collection = made(statements)
    print(f"\n{statements:,} statements, {collection.stat().st_size / 1e6:,.0f} MB")
    keys, all_keys = keystroke(collection, user_dir)
    print(line("a keystroke of search, median", keys, "ms", "≤ 1.25 × a line edit over a list"))
    aim = _KEYSTROKE_AIMS.get(statements, 16)
    alone("a keystroke of search, 95 of 100", quantiles(all_keys, n=20)[-1], f"≤ {aim} ms")
    first, one, eight, query, longest = child("queries.py", collection)
    alone("the first query, 95 of 100", first, "≤ 3 ms")
    alone("a query, 95 of 100", query, "")
    alone("the longest query", longest, "")
    print(f"{'one letter against eight':<34}{eight:>9.1f}{one:>10.1f} ms {one / eight:>7.2f} ×   ≤ 1.50 ×")
    shown = child("entries.py", collection, user_dir, timeout=1200)
    alone("an entry shown, median", median(shown), "")
    alone("an entry shown, 95 of 100", quantiles(shown, n=20)[-1], "≤ 16 ms")
    _report_lists(collection, user_dir)


def _report_lists(collection: Path, user_dir: Path) -> None:
    lists = [child("lists.py", "program", collection, user_dir) for _ in range(3)]
    opened, ordered, _, memory = (median(each) for each in zip(*lists, strict=True))
    scroll = compare(lambda: child("lists.py", "floor", collection)[2], lambda: child("lists.py", "program", collection, user_dir)[2], 3)
    alone("a list opened, to its first screen", opened, "≤ 100 ms")
    alone("a list ordered, to its first screen", ordered, "≤ 100 ms")
    print(line("a page scrolled", scroll, "ms", "≤ 1.20 × a bare view"))
    print(f"{'memory of the list':<34}{memory:>19.1f} MB {'':>10}  ≤ 40 MB")


def alone(name: str, milliseconds: float, aim: str) -> None:
    print(f"{name:<34}{milliseconds:>19.1f} ms {'':>10}  {aim}")


def main(sizes: list[int]) -> None:
    print(f"{'':<34}{'floor':>9}{'program':>10}{'ratio':>11}     aim")
    with tempfile.TemporaryDirectory(prefix="vademecum-benchmark-", ignore_cleanup_errors=True) as folder:
        for statements in sizes:
            report(statements, Path(folder))


if __name__ == "__main__":
    main([int(each) for each in sys.argv[1:]] or [USUAL])
