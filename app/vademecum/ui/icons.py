"""Icons drawn from SVG in the colour of what they stand beside."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from vademecum.ui.colours import Colours
from vademecum.ui.resources import ICONS
from vademecum.ui.type_scale import scaled

_DISABLED_OPACITY = 0.45


def grown(drawn: int) -> int:
    """Return the size of an icon drawn for the usual text: it grows with larger text and stays with smaller."""
    return max(drawn, scaled(drawn))


def pixmap(name: str, colour: str, size: int = 16, opacity: float = 1.0) -> QPixmap:
    """Draw an icon, sharp on the finest screen in use and grown with the text; a name without a picture is drawn as the plain `note`."""
    return _pixmap(name, colour, grown(size), opacity)


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, size: int, opacity: float) -> QPixmap:
    ratio = QGuiApplication.instance().devicePixelRatio()  # type: ignore[union-attr]
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(opacity)
    QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    path = ICONS / f"{name}.svg"
    return (path if path.is_file() else ICONS / "note.svg").read_text(encoding="utf-8")


def icon(name: str, colours: Colours, size: int = 18, *, accented: bool = False) -> QIcon:
    """Return an icon for a button or an action in the colours of text, or of the accent."""
    colour = colours.accent if accented else colours.text
    drawn = QIcon(pixmap(name, colour, size))
    drawn.addPixmap(pixmap(name, colour, size, _DISABLED_OPACITY), QIcon.Mode.Disabled)
    return drawn


def forget_icons() -> None:
    """Draw all anew from now on, as after a change of screen."""
    _pixmap.cache_clear()
