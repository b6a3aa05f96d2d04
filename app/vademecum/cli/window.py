"""The program without a command: the window."""

import os
import sys
from pathlib import Path

from vademecum.collection.bundled import bundled_collection
from vademecum.domain.errors import VademecumError
from vademecum.shelf.place import default_user_dir

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_QT = ("PySide6", "shiboken6")


def open_window(collection: Path | None, user_dir: Path | None) -> int:
    """Open the window on a collection, the bundled one when None, and return its exit code once it is closed.

    Raises VademecumError where there is no screen, which Qt would answer by aborting the process, and where Qt cannot be loaded.
    """
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        raise VademecumError("There is no screen to open the window on; “vademecum --help” names the commands that need none.")
    files = collection or bundled_collection(), user_dir or default_user_dir()
    try:
        from vademecum.ui import run_window  # noqa: PLC0415

        return run_window(*files)
    except ImportError as error:
        if not (error.name or "").startswith(_QT):
            raise
        raise VademecumError(f"Qt cannot be loaded ({error}); the first command of README.md puts in place what it needs.") from error
