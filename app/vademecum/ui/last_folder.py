"""The folder of the file that the reader saved or opened last, where the next dialog for a file begins."""

from pathlib import Path

from vademecum.ui.settings import Remembered


class LastFolder:
    """One for all that a window saves or opens; the reader's home until then, and where it is no longer there."""

    def __init__(self) -> None:
        self._path = ""

    def recall(self, remembered: Remembered) -> None:
        """Take the folder as it was at the end."""
        self._path = remembered.folder

    @property
    def habits(self) -> dict[str, object]:
        """What is to be remembered, under the names of `Remembered`."""
        return {"folder": self._path}

    def proposed(self, name: str = "") -> str:
        """Return the folder, or a file of this name in it."""
        last = Path(self._path)
        return str((last if self._path and last.is_dir() else Path.home()) / name)

    def note(self, file: Path) -> None:
        """Begin where this file lies from now on."""
        self._path = str(file.parent)
