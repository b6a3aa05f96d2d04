"""Figures taken away as CSV against `sqlite3 -csv` of the same rows and columns: `exports.py [COLLECTION] [ROWS]`.

Prints seconds of the processor, ratios pair by pair, megabytes over idle, and how long the window's event loop was kept from its turn
meanwhile. The sqlite3 program is a Debian package; without it only our own figures are printed.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from many_figures import many_figures
from pairs import compare

from vademecum.collection.opened import open_collection
from vademecum.exporting.csv_file import CsvManner, Preset
from vademecum.exporting.form import Form, Wanted
from vademecum.exporting.in_steps import exporting
from vademecum.exporting.steps import at_once
from vademecum.pages.opened import Library
from vademecum.pages.selection import RecordKind
from vademecum.pages.taken import Taken
from vademecum.shelf.opened import passing_shelf

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FULL_ROWS = (HERE / "full_figures.sql").read_text(encoding="utf-8")


def seconds_of(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def sqlite_program(collection: Path, output: Path) -> float:
    before = seconds_of(resource.RUSAGE_CHILDREN)
    with output.open("wb") as file:
        subprocess.run(
            ["sqlite3", "-csv", "-header", f"{collection.as_uri()}?mode=ro&immutable=1", FULL_ROWS], stdout=file, check=True
        )  # fmt: skip
    return seconds_of(resource.RUSAGE_CHILDREN) - before


def our_program(collection: Path, output: Path, preset: Preset) -> float:
    before = seconds_of(resource.RUSAGE_SELF)
    library = Library(open_collection(collection), passing_shelf())
    at_once(exporting(library, Taken(None, 0, RecordKind.FIGURES), output, Wanted(Form.CSV, CsvManner(preset))))
    library.close()
    return seconds_of(resource.RUSAGE_SELF) - before


def against_sqlite(collection: Path, folder: Path, preset: Preset, pairs: int) -> str:
    if shutil.which("sqlite3") is None:
        return f"{our_program(collection, folder / 'ours.csv', preset):>19.2f} s   (sqlite3 is not installed)"
    found = compare(
        lambda: sqlite_program(collection, folder / "floor.csv"), lambda: our_program(collection, folder / "ours.csv", preset), pairs
    )
    return f"{found.floor:>9.2f}{found.program:>10.2f} s  {found.ratio:>7.2f} ×"


def megabytes_over_idle(collection: Path, folder: Path) -> float:
    """Measure in a process of its own, for the peak of this one is past. 0 where no kernel tells."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "app"), str(HERE)])}
    command: list[str | Path] = [sys.executable, HERE / "exports.py", "--memory", collection, folder / "memory.csv"]
    return float(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)


def grown(collection: Path, output: Path) -> float:
    """Return the megabytes by which the peak of this process grows when the second file is made."""
    our_program(collection, output, Preset.SPREADSHEETS)
    settled = memory("VmRSS")
    our_program(collection, output, Preset.SPREADSHEETS)
    return memory("VmHWM") - settled


def memory(what: str) -> float:
    status = Path("/proc/self/status")
    found = [line for line in status.read_text().splitlines() if line.startswith(what)] if status.exists() else []
    return int(found[0].split()[1]) / 1024 if found else 0.0


def kept_waiting(collection: Path, folder: Path) -> list[float]:
    """Return by how many milliseconds the event loop came late, idle and while a file was made, and the time until that stopped."""
    command: list[str | Path] = [sys.executable, HERE / "exports_meanwhile.py", collection, folder]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT / "app")}
    return [float(word) for word in subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.split()]


def lines(collection: Path, rows: int, pairs: int = 5) -> list[str]:
    """Measure, and word what was found for the report."""
    with tempfile.TemporaryDirectory(prefix="vademecum-benchmark-") as made:
        folder = Path(made)
        large = folder / "large.sqlite"
        many_figures(collection, large, rows)
        idle, late, stopped = kept_waiting(large, folder)
        return [
            f"{f'{rows:,} figures, for programs':<34}{against_sqlite(large, folder, Preset.PROGRAMS, pairs)}   ≤ 1.40 × sqlite3 -csv",
            f"{f'{rows:,} figures, for spreadsheets':<34}{against_sqlite(large, folder, Preset.SPREADSHEETS, pairs)}   ≤ 2.00 ×",
            f"{'memory over idle then':<34}{megabytes_over_idle(large, folder):>19.1f} MB {'':>10}  ≤ 10 MB",
            f"{'a turn late meanwhile, 99 of 100':<34}{idle:>9.1f}{late:>10.1f} ms {'':>10}  ≤ 5 ms",
            f"{'until it is stopped':<34}{stopped:>19.1f} ms {'':>10}  ≤ 100 ms",
        ]


if __name__ == "__main__":
    given = sys.argv[1:]
    if given[:1] == ["--memory"]:
        print(grown(Path(given[1]), Path(given[2])))
        sys.exit()
    found = lines(Path(given[0]) if given else ROOT / "build" / "collection.sqlite", int(given[1]) if len(given) > 1 else 100_000)
    print(*found, sep="\n")
