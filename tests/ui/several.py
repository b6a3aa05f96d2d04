"""Several windows that are open together, as a test opens and closes them."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import Desk

from vademecum.ui.main_window import MainWindow
from vademecum.ui.windows import Windows


def windows(desk: Desk) -> list[MainWindow]:
    company = desk.window._company
    assert isinstance(company, Windows)
    return company._open


def further(desk: Desk) -> Desk:
    """The window opened last, at rest."""
    desk.settle()
    assert len(windows(desk)) > 1, "no further window is open"
    other = Desk(windows(desk)[-1])
    other.settle()
    return other


def close(desk: Desk) -> None:
    desk.action("closeAction").trigger()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
