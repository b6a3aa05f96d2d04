"""Opens the window over a collection and the reader's own folder; the one place that joins window, collection and shelf."""

import sys
from functools import partial
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMainWindow

from vademecum.domain.errors import VademecumError
from vademecum.pages.opened import open_library
from vademecum.ui.door import Door, plain_box
from vademecum.ui.resources import RESOURCES
from vademecum.ui.settings import Settings
from vademecum.ui.theme import Theme
from vademecum.ui.windows import Windows


def open_window(collection: Path, user_dir: Path) -> QMainWindow:
    """Return the window, not yet shown, for the running QApplication.

    Raises VademecumError when the collection or the reader's file cannot be opened; a user folder that cannot be written
    is no such failure: the window then says that bookmarks are not kept.
    """
    application = QApplication.instance()
    assert isinstance(application, QApplication), "make a QApplication first"
    settings = Settings(user_dir)
    theme = application.findChild(Theme) or Theme(application)
    theme.apply(settings.now)
    return Windows(partial(open_library, collection, user_dir), settings, theme).open_first()


def run_window(collection: Path, user_dir: Path) -> int:
    """Run the program until its window is closed and return the exit code: 0, or 1 when the window could not be opened."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Vademecum")
    application.setDesktopFileName("org.vademecum.Vademecum")
    application.setWindowIcon(QIcon(str(RESOURCES / "vademecum.svg")))
    sys.excepthook = Door(application).catch
    try:
        window = open_window(collection, user_dir)
    except VademecumError as error:
        plain_box("Vademecum cannot open", str(error)).exec()
        return 1
    window.show()
    return application.exec()
