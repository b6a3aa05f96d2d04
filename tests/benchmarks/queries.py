"""What a search costs without a window: `queries.py COLLECTION`.

Prints, in milliseconds: the first query of a collection just opened, the 95th of a hundred of them; then the median of one-letter queries
and that of eight-letter ones, each asked once; then the 95th of a hundred keystrokes and the longest.
"""

import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles
from string import ascii_lowercase

from keystrokes import LETTERS, names_to_type

from vademecum.pages.opened import open_library
from vademecum.pages.searching import search_page

OPENINGS = 20


def milliseconds(library_of: Path, user_dir: Path, queries: list[str]) -> list[float]:
    """Open the library and ask these, one after another."""
    library = open_library(library_of, user_dir)
    measured = []
    for query in queries:
        began = time.perf_counter()
        search_page(library, query)
        measured.append((time.perf_counter() - began) * 1000)
    library.close()
    return measured


def main(collection: Path) -> None:
    words = names_to_type(collection)
    with tempfile.TemporaryDirectory(prefix="vademecum-benchmark-", ignore_cleanup_errors=True) as folder:
        user_dir = Path(folder)
        milliseconds(collection, user_dir, words)
        first = [milliseconds(collection, user_dir, [letter])[0] for letter in ascii_lowercase[:OPENINGS]]
        one = milliseconds(collection, user_dir, ["zz", *ascii_lowercase])[1:]
        eight = milliseconds(collection, user_dir, ["zz", *(word[:LETTERS] for word in words)])[1:]
        every = milliseconds(collection, user_dir, [word[:end] for word in words for end in range(1, LETTERS + 1)])
    told = (quantiles(first, n=20)[-1], median(one), median(eight), quantiles(every, n=20)[-1], max(every))
    print(*(f"{each:.2f}" for each in told), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
