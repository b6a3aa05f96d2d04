"""Where the program's own icons and fonts lie: inside the installed package, or beside it in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
RESOURCES = next(folder for folder in (_PACKAGE / "resources", _PACKAGE.parent.parent / "resources") if folder.is_dir())
ICONS = RESOURCES / "icons"
FONTS = RESOURCES / "fonts"
