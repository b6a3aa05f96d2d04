"""What the program takes against the least that does it, in one run: `PYTHONPATH=app python tests/benchmarks/report.py [COLLECTION]`.

A report, not a test: it prints medians, ratios and what we aim for.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

import exports
from pairs import Comparison, compare

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT / "app")}
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its modules compiled


def child(script: str, *arguments: str | Path, timeout: float = 120) -> list[float]:
    """Run a script beside this one and return the numbers it prints."""
    command = [sys.executable, HERE / script, *arguments]
    finished = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=timeout)
    if finished.returncode != 0:
        sys.exit(f"{script} failed: {finished.stderr[-2000:]}")
    return [float(word) for word in finished.stdout.split()]


def start_up(collection: Path, user_dir: Path) -> tuple[Comparison, Comparison, Comparison]:
    """Milliseconds to the painted window, of a plain one that shows as much, and the program's megabytes, each against an empty window."""
    memory: dict[str, list[float]] = {"floor": [], "plain": [], "program": []}

    def start(kind: str, *paths: Path) -> float:
        painted, megabytes = child("first_paint.py", kind, str(time.monotonic()), *paths)
        memory[kind].append(megabytes)
        return painted

    times = compare(lambda: start("floor"), lambda: start("program", collection, user_dir))
    ratios = [high / low for low, high in zip(memory["floor"], memory["program"], strict=True) if low]
    megabytes = Comparison(median(memory["floor"]), median(memory["program"]), median(ratios or [0.0]))
    return times, compare(lambda: start("floor"), lambda: start("plain", collection)), megabytes


def keystroke(collection: Path, user_dir: Path) -> tuple[Comparison, list[float]]:
    """Milliseconds of the median keystroke, and all keystrokes of the program."""
    all_keys: list[float] = []

    def program() -> float:
        measured = child("keystrokes.py", "program", collection, user_dir)
        all_keys.extend(measured)
        return median(measured)

    return compare(lambda: median(child("keystrokes.py", "floor", collection)), program), all_keys


def entries(collection: Path, user_dir: Path) -> list[str]:
    """Lines about the pages of all entries, from the choice until they are painted."""
    measured = child("entries.py", collection, user_dir)
    return [
        f"{'an entry shown, median':<34}{median(measured):>19.1f} ms",
        f"{'an entry shown, 95 of 100':<34}{quantiles(measured, n=20)[-1]:>19.1f} ms {'':>10}  ≤ 16 ms",
        f"{'the entry with most facts':<34}{measured[0]:>19.1f} ms {'':>10}  ≤ 16 ms",
    ]


def charts(collection: Path) -> list[str]:
    """Lines about charts: the first from nothing and once loaded, a redraw, a drag of ten thousand points, and the import beside typing."""
    cold = compare(lambda: child("charts.py", "floor")[0], lambda: child("charts.py", "cold", collection)[0])
    loaded = compare(lambda: child("charts.py", "painter", collection)[0], lambda: child("charts.py", "loaded", collection)[0])
    stalls = compare(lambda: child("charts.py", "quiet", collection)[0], lambda: child("charts.py", "aside", collection)[0], pairs=3)
    changed, panned = child("charts.py", "changed", collection), child("charts.py", "panned", collection)
    return [
        line("the first chart from nothing", cold, "ms", "≤ 1.20 × pyqtgraph and a bare chart"),
        line("the first chart once loaded", loaded, "ms", "≤ 1.25 × a chart of QPainter"),
        f"{'another chart drawn, median':<34}{median(changed):>19.1f} ms {'':>10}  ≤ 16 ms",
        f"{'another chart drawn, 95 of 100':<34}{quantiles(changed, n=20)[-1]:>19.1f} ms {'':>10}  ≤ 16 ms",
        f"{'10,000 points dragged, 95 of 100':<34}{quantiles(panned, n=20)[-1]:>19.1f} ms {'':>10}  ≤ 16 ms",
        line("longest stall while it is loaded", stalls, "ms", "≤ 24 ms where the machine itself is quiet"),
    ]


def line(name: str, result: Comparison, unit: str, aim: str) -> str:
    return f"{name:<34}{result.floor:>9.1f}{result.program:>10.1f} {unit:<3}{result.ratio:>7.2f} ×   {aim}"


def main(collection: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="vademecum-benchmark-", ignore_cleanup_errors=True) as folder:
        times, plain, memory = start_up(collection, Path(folder))
        keys, all_keys = keystroke(collection, Path(folder))
        shown = entries(collection, Path(folder)) + charts(collection)
    print(f"{'':<34}{'floor':>9}{'program':>10}{'ratio':>11}     aim")
    print(line("start to the filled window", times, "ms", "≤ 1.40 × a bare PySide6 window"))
    print(line("… of a plain window as full", plain, "ms", "what any window with such panes takes"))
    print(line("memory then (PSS)", memory, "MB", "≤ 1.52 × (70 MB where bare is 46)"))
    print(line("a keystroke of search, median", keys, "ms", "≤ 1.25 × a line edit over a list"))
    print(f"{'a keystroke of search, 95 of 100':<34}{quantiles(all_keys, n=20)[-1]:>19.1f} ms {'':>10}  ≤ 16 ms")
    print(*shown, sep="\n")
    print(*exports.lines(collection, 100_000), sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "collection.sqlite")
