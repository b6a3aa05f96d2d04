"""The command without a name: the window."""

import os
import sys
from pathlib import Path

from vademecum.collection.bundled import bundled_collection
from vademecum.domain.errors import VademecumError
from vademecum.shelf.place import default_user_dir
from vademecum.ui import run_window

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_window(collection: Path | None, user_dir: Path | None) -> int:
    """Open the window on a collection, the bundled one when None, and return its exit code once it is closed.

    Raises VademecumError where there is no screen, which Qt would answer by aborting the process.
    """
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _SCREENS):
        raise VademecumError("There is no screen to open the window on; “vademecum --help” names the commands that need none.")
    return run_window(collection or bundled_collection(), user_dir or default_user_dir())
