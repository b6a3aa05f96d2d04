"""Where the reader's own files live on each system."""

import os
import sys
from pathlib import Path

from vademecum.domain.errors import ShelfError


def default_user_dir() -> Path:
    """Return the folder of the reader's files, which need not exist yet: `VADEMECUM_HOME`, or the system's place for data.

    Linux follows the XDG Base Directory Specification, which says to ignore a relative `XDG_DATA_HOME`. Raises ShelfError
    when the reader has no home folder.
    """
    if chosen := os.environ.get("VADEMECUM_HOME"):
        return Path(chosen).absolute()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or _home() / "AppData" / "Roaming") / "Vademecum"
    if sys.platform == "darwin":
        return _home() / "Library" / "Application Support" / "Vademecum"
    xdg = Path(os.environ.get("XDG_DATA_HOME", ""))
    return (xdg if xdg.is_absolute() else _home() / ".local" / "share") / "vademecum"


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError as error:
        raise ShelfError("You have no home folder to keep bookmarks in: name one with --user-dir or VADEMECUM_HOME.") from error
