"""A chart saved: where to and how wide is asked, and each form written by what writes it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from vademecum.ui.chart_sheet import NARROWEST, WIDEST, Sheet, save_csv, save_pdf, save_png, save_svg, usual_width
from vademecum.ui.last_folder import LastFolder


class Wanted(NamedTuple):
    """Where a chart is to be saved, and how many pixels wide, 0 for the usual width."""

    path: Path
    width: int


def save(sheet: Sheet, path: Path, form: str, width: int = 0) -> None:
    """Write a chart as PNG, SVG, PDF or CSV, a file of that name replaced, and read it back. Raises ExportError."""
    saves: dict[str, Callable[[Sheet, Path], None]] = {"PNG": partial(save_png, width=width), "SVG": save_svg, "PDF": save_pdf}
    if form == "CSV":
        save_csv(sheet.page, path)
    else:
        saves[form](sheet, path)


def ask_where(parent: QWidget, sheet: Sheet, form: str, folder: LastFolder) -> Wanted | None:
    """Ask where to save, beginning in the last folder, and of a picture how wide it is to be; None when it is not wanted after all."""
    width = _ask_width(parent, sheet) if form == "PNG" else 0
    if width is None:
        return None
    proposed = folder.proposed(f"{''.join(c if c.isalnum() else '-' for c in sheet.page.title)[:60]}.{form.lower()}")
    chosen, _ = QFileDialog.getSaveFileName(parent, f"Save the chart as {form}", proposed, f"{form} files (*.{form.lower()})")
    if chosen:
        folder.note(Path(chosen))
    return Wanted(Path(chosen), width) if chosen else None


def _ask_width(parent: QWidget, sheet: Sheet) -> int | None:
    usual = min(max(usual_width(sheet), NARROWEST), WIDEST)
    width, wanted = QInputDialog.getInt(
        parent, "Save the chart as PNG", f"Width of the picture in pixels, {NARROWEST:,} to {WIDEST:,}", usual, NARROWEST, WIDEST, 100
    )
    return width if wanted else None
