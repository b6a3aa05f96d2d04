"""What the window remembers between two runs, in a file of the reader's own folder."""

from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QSettings

FILE_NAME = "window.ini"


class Remembered(NamedTuple):
    """Everything remembered, with what holds at the first start. Sizes are in pixels; `geometry` is Qt's own, as base64.

    The chart is as high as what it draws while `chart_height` is 0.
    """

    geometry: str = ""
    sidebar_width: int = 208
    list_width: int = 288
    chart_height: int = 0
    chart_open: bool = True
    passages_open: bool = False
    section: str = "all"
    place: str = ""
    order: str = "name"
    appearance: str = "system"
    text_percent: int = 100
    folder: str = ""
    export_form: str = ""
    cite_style: str = ""
    cite_short: bool = False
    cite_after: bool = False
    export_separator: str = ""
    print_chart: bool = True
    print_addresses: bool = True
    in_book_order: bool = False
    welcomed: bool = False


class Settings:
    """Reads and writes what is remembered. A value that does not read as its type gives way to the default; a folder that cannot be
    written costs the memory and nothing else. `now` is what all windows of this run have in common."""

    def __init__(self, user_dir: Path) -> None:
        self._file = QSettings(str(user_dir / FILE_NAME), QSettings.Format.IniFormat)
        self._file.setFallbacksEnabled(False)
        self.now = self.load()

    def load(self) -> Remembered:
        found: dict[str, Any] = {name: self._read(name, default) for name, default in Remembered._field_defaults.items()}
        return Remembered()._replace(**found)

    def save(self, remembered: Remembered) -> None:
        self.now = remembered
        for name, value in remembered._asdict().items():
            self._file.setValue(name, str(value))
        self._file.sync()

    def _read(self, name: str, default: object) -> object:
        text = self._file.value(name)
        if not isinstance(text, str):
            return default
        if isinstance(default, bool):
            return text == "True"
        if isinstance(default, int):
            return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else default
        return text
