"""A virtual environment with exactly the locked packages, and the system libraries that Qt asks for."""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)
SPACE_NEEDED = 800_000_000
# What the Qt libraries in PySide6-Essentials link against on Linux, each with the Debian package that brings it.
# libfontconfig1 brings a font too, so that a machine without a desktop does not show boxes.
SYSTEM_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
NO_NETWORK = ("Failed to establish a new connection", "Name or service not known", "name resolution", "ConnectTimeout", "ReadTimeout",
              "Max retries exceeded", "ProxyError")  # fmt: skip


class CannotPrepare(Exception):
    """Something is missing that this script may not or cannot bring; says what to do."""


def prepare(root: Path, locks: list[str]) -> Path:
    """Bring system libraries and the packages of `locks` (files in `root`), and return the environment's Python."""
    if sys.version_info < OLDEST_PYTHON:
        raise CannotPrepare(f"needs Python 3.11 or newer; this is {sys.version.split()[0]}, at {sys.executable}")
    bring_system_packages([package for library, package in SYSTEM_LIBRARIES.items() if sys.platform == "linux" and not can_load(library)])
    environment = Path(os.environ.get("VADEMECUM_VENV") or root / ".venv").absolute()
    digests = {lock: hashlib.sha256((root / lock).read_bytes()).hexdigest() for lock in locks}
    stamp = environment / "vademecum.json"
    installed = read_stamp(stamp)
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not installed or version_of(python) != installed.get("python"):
        make_environment(environment, root)
        installed = {"python": version_of(python)}
    missing = [lock for lock in locks if installed.get(lock) != digests[lock]]
    if missing:
        install(python, [root / lock for lock in missing])
        stamp.write_text(json.dumps({**installed, **digests}), encoding="utf-8")
    return python


def read_stamp(stamp: Path) -> dict[str, str]:
    """What the environment holds, empty if it was never finished."""
    try:
        return dict(json.loads(stamp.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def version_of(python: Path) -> str:
    """The version a Python says it is, empty if it does not run (its system Python has gone)."""
    try:
        asked = subprocess.run(
            [python, "-I", "-S", "-c", "import sys; print('%d.%d' % sys.version_info[:2])"], capture_output=True, check=False
        )
    except OSError:
        return ""
    return asked.stdout.decode().strip()


def make_environment(environment: Path, root: Path) -> None:
    """Lay a new, empty environment, in place of an older one but of nothing else."""
    ours = environment == root / ".venv" or (environment / "pyvenv.cfg").exists()
    if environment.exists() and not ours and any(environment.iterdir()):
        raise CannotPrepare(f"VADEMECUM_VENV is {environment}, which holds something else; name an empty or a new folder")
    room = next(folder for folder in (environment, *environment.parents) if folder.exists())
    if shutil.disk_usage(room).free < SPACE_NEEDED:
        raise CannotPrepare(f"needs {SPACE_NEEDED // 1_000_000} MB free at {room}; make room or set VADEMECUM_VENV to another disk")
    say(f"preparing {environment} (once)")
    pip = [] if importlib.util.find_spec("ensurepip") else ["--without-pip"]
    if pip and not importlib.util.find_spec("pip"):
        bring_system_packages(["python3-venv"])
        pip = []
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", *pip, environment], capture_output=True, text=True, check=False)
    if made.returncode != 0:
        raise CannotPrepare(f"cannot lay the environment {environment}: {last_line(made.stderr or made.stdout)}")


def install(python: Path, locks: list[Path]) -> None:
    """Install the packages of `locks` by hash; the environment's own pip does it, or else the one of this Python."""
    say(f"installing what {', '.join(lock.name for lock in locks)} lists")
    own_pip = subprocess.run([python, "-c", "import pip"], capture_output=True, check=False).returncode == 0
    pip = [str(python), "-m", "pip"] if own_pip else [sys.executable, "-m", "pip", "--python", str(python)]
    options = ["--no-deps", "--require-hashes", "--only-binary=:all:", "--no-input", "--disable-pip-version-check"]
    if not sys.stderr.isatty():
        options.append("--quiet")
    command = [*pip, "install", *options, *(f"--requirement={lock}" for lock in locks)]
    done = subprocess.run(
        command, env={**os.environ, "PIP_USER": "0"}, stdout=sys.stderr, stderr=subprocess.PIPE, text=True, errors="replace", check=False
    )
    if done.returncode != 0:
        raise CannotPrepare(why_pip_failed(done.stderr))


def why_pip_failed(errors: str) -> str:
    """One line from what pip wrote to stderr."""
    if "No space left on device" in errors:
        return f"the disk is full; installing needs {SPACE_NEEDED // 1_000_000} MB"
    if any(sign in errors for sign in NO_NETWORK):
        return "cannot reach the package index; connect this machine to the network once, afterwards nothing needs it"
    return f"pip could not install the packages: {last_line(errors)}"


def bring_system_packages(missing: list[str]) -> None:
    """Install these Debian packages when we may; otherwise say what to type."""
    if not missing:
        return
    if shutil.which("apt-get") is None:
        libraries = ", ".join(library for library, package in SYSTEM_LIBRARIES.items() if package in missing)
        raise CannotPrepare(f"this system lacks {libraries or 'pip'}; install what is missing with its package manager")
    install_line = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if os.geteuid() != 0:
        raise CannotPrepare(f"some system packages are missing; type: sudo apt-get update && sudo {' '.join(install_line)}")
    say(f"installing system packages: {' '.join(missing)}")
    variables = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], install_line):
        done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise CannotPrepare(f"{' '.join(command[:2])} failed: {last_line(done.stderr)}; when it works, type: {' '.join(install_line)}")


def can_load(library: str) -> bool:
    """Whether the system's loader finds `library`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def last_line(text: str) -> str:
    """The last line of `text` that says something."""
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "no reason given")


def say(text: str) -> None:
    """Tell the person at the terminal what is going on."""
    print(f"vademecum: {text}", file=sys.stderr, flush=True)
