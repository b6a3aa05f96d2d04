"""Gives the application its style, palette and sheet, and follows the system from light to dark and back."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from vademecum.ui.colours import DARK, LIGHT, Colours, colours_of, palette_of
from vademecum.ui.icons import forget_icons
from vademecum.ui.settings import Remembered
from vademecum.ui.style_sheet import style_sheet
from vademecum.ui.type_scale import forget_sizes


class Appearance(StrEnum):
    """Whose word decides between light and dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def appearance_of(remembered: Remembered) -> Appearance:
    """Return the appearance remembered."""
    return Appearance(remembered.appearance) if remembered.appearance in set(Appearance) else Appearance.SYSTEM


class Theme(QObject):
    """The one place that sets the application's palette, sheet and text size. High contrast keeps the system's palette."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._system_palette = QPalette(application.palette())
        self._system_font = QFont(application.font())
        self._appearance = Appearance.SYSTEM
        application.setStyle("Fusion")
        application.primaryScreen().logicalDotsPerInchChanged.connect(self._on_dots_changed)
        self._hints = application.styleHints()  # kept: with the last reference to the hints PySide6 drops their children too
        self._contrast = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        self._contrast.contrastPreferenceChanged.connect(self._on_system_changed)

    def apply(self, remembered: Remembered) -> None:
        """Look as the reader left it; an appearance not known follows the system."""
        self._appearance = appearance_of(remembered)
        self._set_font(remembered.text_percent)
        self._apply()

    def set_appearance(self, appearance: Appearance) -> None:
        self._appearance = appearance
        self._apply()

    def set_text_size(self, percent: int) -> None:
        """Set the base of all type, in percent of the system's."""
        self._set_font(percent)
        self._apply()

    def _set_font(self, percent: int) -> None:
        font = QFont(self._system_font)
        if font.pointSizeF() > 0:
            font.setPointSizeF(self._system_font.pointSizeF() * percent / 100)
        else:
            font.setPixelSize(round(self._system_font.pixelSize() * percent / 100))
        if font != self._application.font():
            self._application.setStyleSheet("")  # a sheet in force gives widgets their old fonts and palettes back
            self._application.setFont(font)

    @Slot()
    def _on_system_changed(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self._apply()

    @Slot(float)
    def _on_dots_changed(self, _dots_per_inch: float) -> None:
        forget_sizes()
        forget_icons()
        self._apply()

    def _apply(self) -> None:
        palette = self._system_palette if self._wants_high_contrast() else palette_of(self._colours())
        sheet = style_sheet(colours_of(palette))
        if palette != self._application.palette():
            self._application.setStyleSheet("")  # as in `_set_font`
            self._application.setPalette(palette)
        if sheet != self._application.styleSheet():
            self._application.setStyleSheet(sheet)
            self._style_anew()

    def _style_anew(self) -> None:
        """Let widgets set their fonts and colours again: the sheet, put in force, undid what their own handlers had set."""
        for widget in self._application.allWidgets():
            for change in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
                QApplication.sendEvent(widget, QEvent(change))

    def _colours(self) -> Colours:
        if self._appearance is Appearance.SYSTEM:
            return DARK if self._system_is_dark() else LIGHT
        return DARK if self._appearance is Appearance.DARK else LIGHT

    def _system_is_dark(self) -> bool:
        scheme = self._hints.colorScheme()
        if scheme is Qt.ColorScheme.Unknown:
            return self._system_palette.color(QPalette.ColorRole.Window).lightness() < QColor(Qt.GlobalColor.gray).lightness()
        return scheme is Qt.ColorScheme.Dark

    def _wants_high_contrast(self) -> bool:
        return self._contrast.contrastPreference() is Qt.ContrastPreference.HighContrast
