"""The windows that one run of the program has open over a collection and the reader's shelf."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QMainWindow

from vademecum.pages.place import Place
from vademecum.ui.browsing import Browsing, begun
from vademecum.ui.main_window import MainWindow
from vademecum.ui.reader import Opener, Reader
from vademecum.ui.settings import Settings
from vademecum.ui.theme import Theme
from vademecum.ui.type_scale import scaled

_STEP = 30


class Windows:
    """Each window has a reader of its own, so that none waits for another; settings and theme are common to all. The one closed last is
    the one remembered."""

    def __init__(self, open_library: Opener, settings: Settings, theme: Theme) -> None:
        self._open_library, self._settings, self._theme = open_library, settings, theme
        self._open: list[MainWindow] = []

    def open_first(self) -> MainWindow:
        """Return a window where the reader was last, not yet shown. Raises VademecumError when the library cannot be opened."""
        now = self._settings.now
        return self._made(begun(now.section, now.order, now.place, in_book_order=now.in_book_order))

    def open_beside(self, window: QMainWindow, place: Place) -> None:
        """Show a place in a further window, a step beside this one and as large. Raises VademecumError as `open_first`."""
        for each in self._open:
            if each is window:
                each.remember()
        now = self._settings.now
        other = self._made(begun(now.section, now.order, str(place), in_book_order=now.in_book_order))
        other.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        other.setWindowState(Qt.WindowState.WindowNoState)
        other.setGeometry(self._free_place(window))
        other.show()

    def leave(self, window: QMainWindow) -> None:
        """Forget a window that closes."""
        self._open = [each for each in self._open if each is not window]
        if window.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose):
            kept = [window]  # until Qt has deleted it on this thread; the garbage collector may run on any
            window.destroyed.connect(lambda _gone: kept.clear())

    def close_all(self, last: QMainWindow) -> None:
        """Close every window, this one last, unless one of them has to stay open."""
        others = [each for each in self._open if each is not last]
        if all(window.close() for window in others):
            last.close()

    def tell_shelf_changed(self, by: QMainWindow) -> None:
        """Let every other window see what this one has changed on the shelf."""
        for window in self._open:
            if window is not by:
                window.look_at_shelf()

    def _made(self, start: Browsing) -> MainWindow:
        reader = Reader(self._open_library)
        reader.wait_until_open()
        window = MainWindow(reader, self._settings, self._theme, self, start)
        self._open.append(window)
        return window

    def _free_place(self, window: QMainWindow) -> QRect:
        area, place = window.screen().availableGeometry(), QRect(window.normalGeometry())
        if not area.contains(self._stepped(place)):
            place.moveTopLeft(area.topLeft())
        return self._stepped(place)

    def _stepped(self, place: QRect) -> QRect:
        """Move a place down and right until no window begins there."""
        taken, step = {each.normalGeometry().topLeft() for each in self._open}, QPoint(scaled(_STEP), scaled(_STEP))
        found = place.translated(step)
        while found.topLeft() in taken:
            found.translate(step)
        return found
