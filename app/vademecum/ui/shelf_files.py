"""The shelf as files: saved whole or to hand on, a saved one taken in, a backup gone back to; what would change is shown first."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog

from vademecum.pages.opened import Library
from vademecum.ui.actions import Act
from vademecum.ui.joining import Parts, Slots
from vademecum.ui.keeping import Keeping

if TYPE_CHECKING:
    from vademecum.pages.shelf_plan import BackupRow, ShelfPlan

# What does the work is brought in when it is asked for.
# ruff: noqa: PLC0415

_FORMS = {"Whole shelf (*.json)": "json", "Table for spreadsheets (*.csv)": "csv", "Reading list (*.html)": "html"}


class ShelfFiles(QObject):
    """Says what was done in the status line."""

    def __init__(self, parts: Parts, keeping: Keeping) -> None:
        super().__init__(parts.window)
        self._parts, self._keeping = parts, keeping

    def acts(self) -> Slots:
        return {Act.SAVE_SHELF: self.save, Act.TAKE_IN_SHELF: self.take_in, Act.GO_BACK_TO_BACKUP: self.go_back}

    def save(self) -> None:
        """Ask for a file and save the shelf there."""
        proposed = self._parts.folder.proposed("vademecum-shelf.json")
        chosen, form = QFileDialog.getSaveFileName(self._parts.window, "Save your shelf", proposed, ";;".join(_FORMS))
        if chosen:
            path = _with_suffix(Path(chosen), _FORMS.get(form, "json"))
            self._parts.folder.note(path)
            self._parts.reader.tell(partial(_saved, path=path), self._parts.status.say)

    def take_in(self) -> None:
        """Ask for a saved shelf, show what taking it in would change, and do that if it is wanted."""
        begun = self._parts.folder.proposed()
        chosen, _ = QFileDialog.getOpenFileName(self._parts.window, "Take in a saved shelf", begun, "Saved shelves (*.json)")
        if chosen:
            self._parts.folder.note(Path(chosen))
            self._parts.reader.tell(partial(_import_plan, path=Path(chosen)), self._show)

    def go_back(self) -> None:
        """Ask for a backup, show what going back to it would change, and do that if it is wanted."""
        self._parts.reader.tell(_backups, self._choose_backup)

    def _choose_backup(self, rows: "tuple[BackupRow, ...]") -> None:
        if not rows:
            self._parts.status.say("There is no backup yet; one is made each day on which the program is open")
            return
        words = [row.words for row in rows]
        box = QInputDialog(self._parts.window)
        box.setWindowTitle("Go back to a backup")
        box.setLabelText("The shelf as it was on")
        box.setComboBoxItems(words)
        box.setOkButtonText("See what would change…")
        if box.exec():
            self._parts.reader.tell(partial(_restore_plan, backup=rows[words.index(box.textValue())].path), self._show)

    def _show(self, plan: "ShelfPlan") -> None:
        from vademecum.ui.plan_dialog import PlanDialog

        if PlanDialog(plan, self._parts.window).exec() and not plan.is_empty:
            self._parts.reader.tell(partial(_carried_out, plan=plan), partial(self._on_done, plan.summary))

    def _on_done(self, summary: str, kept: frozenset[str]) -> None:
        self._parts.status.say(f"{summary.removesuffix('.')}; Ctrl+Z undoes it")
        self._keeping.tell_kept(kept)


def _with_suffix(path: Path, form: str) -> Path:
    """Return the path with the ending of its form, unless it ends as one of the forms already; that one is meant then."""
    return path if path.suffix.lower().removeprefix(".") in _FORMS.values() else path.with_name(f"{path.name}.{form}")


def _saved(library: Library, path: Path) -> str:
    from vademecum.exporting.shelf_file import ShelfForm, export_shelf

    count = export_shelf(library, path, ShelfForm(path.suffix.lower().removeprefix(".")), overwrite=True)
    return f"Saved {count:,} {'bookmark' if count == 1 else 'bookmarks'} to {path}"


def _import_plan(library: Library, path: Path) -> "ShelfPlan":
    from vademecum.pages.shelf_plan import import_plan

    return import_plan(library, path)


def _restore_plan(library: Library, backup: Path) -> "ShelfPlan":
    from vademecum.pages.shelf_plan import restore_plan

    return restore_plan(library, backup)


def _backups(library: Library) -> "tuple[BackupRow, ...]":
    from vademecum.pages.shelf_plan import backup_rows

    return backup_rows(library)


def _carried_out(library: Library, plan: "ShelfPlan") -> frozenset[str]:
    from vademecum.pages.shelf_plan import carry_out

    carry_out(library, plan)
    return library.shelf.bookmarked_places()
