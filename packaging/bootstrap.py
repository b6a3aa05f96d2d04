"""Prepare everything Vademecum needs, then open it or test it: `python3 packaging/bootstrap.py run` or `... test`.

Needs Python 3.11 alone. What it prepares is kept and checked by fingerprint, so that a second run has nothing to do:
the system libraries of Qt, a virtual environment in `.venv` (or where VADEMECUM_VENV says) and `build/collection.sqlite`.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

from environment import CannotPrepare, prepare, say

ROOT = Path(__file__).resolve().parent.parent
COLLECTION = ROOT / "build" / "collection.sqlite"
RUN_LOCK = "requirements.txt"
TEST_LOCK = "requirements-dev.txt"
COMPILED_FROM = ("data", *(f"app/vademecum/{room}" for room in ("domain", "document", "records", "compiler")))
# These commands read or repair the records, so they must work while the records do not compile.
RECORD_COMMANDS = {"ingest", "check", "build"}
CHECKS = {
    "ruff": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy"],
    "pytest": ["pytest", "--numprocesses", "auto", "--dist", "worksteal"],
}
USAGE = """\
usage: python3 packaging/bootstrap.py run [ARGUMENT ...]    prepare everything and open Vademecum, or run one of its commands
       python3 packaging/bootstrap.py test [ARGUMENT ...]   prepare everything and run all checks; arguments go to pytest"""


def main(arguments: list[str]) -> int:
    """Do what the first argument asks and return the exit code."""
    commands = {"run": run, "test": test}
    if not arguments or arguments[0] not in commands:
        print(USAGE, file=sys.stderr)
        return 2
    try:
        return commands[arguments[0]](arguments[1:])
    except CannotPrepare as reason:
        say(str(reason))
        return 1
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Open the program, or run the command that `arguments` name."""
    python = prepare(ROOT, [RUN_LOCK])
    if not RECORD_COMMANDS.intersection(arguments[:1]) and not compile_collection(python):
        raise CannotPrepare("the records in data/ do not compile; the lines above say why")
    command = [str(python), "-P", "-m", "vademecum", *arguments]
    if os.name != "nt":
        os.execve(python, command, with_app())
    return subprocess.run(command, env=with_app(), check=False).returncode


def test(arguments: list[str]) -> int:
    """Run every check, whatever the others say; 0 only if all are content."""
    python = prepare(ROOT, [RUN_LOCK, TEST_LOCK])
    verdicts = {"collection": compile_collection(python)}
    for name, check in CHECKS.items():
        print(f"── {name} ──", flush=True)
        extra = arguments if name == "pytest" else []
        started = time.monotonic()
        verdicts[name] = subprocess.run([python, "-m", *check, *extra], cwd=ROOT, env=with_app(), check=False).returncode == 0
        print(f"── {name}: {'passed' if verdicts[name] else 'FAILED'} in {time.monotonic() - started:.1f} s ──", flush=True)
    failed = [name for name, passed in verdicts.items() if not passed]
    print(f"vademecum: {'failed: ' + ', '.join(failed) if failed else 'all checks passed'}", flush=True)
    return 1 if failed else 0


def compile_collection(python: Path) -> bool:
    """Compile `data/` unless neither records nor compiler have changed since; False if the records are wrong."""
    stamp = COLLECTION.with_suffix(".stamp")
    state = fingerprint(COMPILED_FROM)
    if COLLECTION.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == state:
        return True
    say("compiling the collection from data/")
    COLLECTION.parent.mkdir(exist_ok=True)
    build = [str(python), "-P", "-m", "vademecum", "build", "--data", str(ROOT / "data"), "--output", str(COLLECTION)]
    if subprocess.run(build, env=with_app(), stdout=sys.stderr, check=False).returncode != 0:
        return False
    stamp.write_text(state, encoding="ascii")
    return True


def fingerprint(folders: tuple[str, ...]) -> str:
    """A digest over the names and contents of all files in `folders`, compiled Python aside."""
    digest = hashlib.sha256()
    files = (path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file() and path.suffix != ".pyc")
    for path in sorted(files):
        digest.update(f"{path.relative_to(ROOT).as_posix()} {path.stat().st_size}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def with_app() -> dict[str, str]:
    """This process's environment, with the package's folder on the module path."""
    path = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT / "app"), path)))}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
