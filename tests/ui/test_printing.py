"""The page on paper and as PDF: light, with running heads, page numbers, sources and addresses; a failure is one sentence."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from tests.ui.conftest import Desk

from vademecum.domain.errors import ExportError
from vademecum.pages.entry import DetailPage
from vademecum.pages.place import parse_place
from vademecum.ui.colours import DARK, LIGHT
from vademecum.ui.page_style import PageStyle
from vademecum.ui.paper import draw, page_layout, pdf
from vademecum.ui.print_html import print_html


@pytest.fixture
def chapter(desk: Desk) -> DetailPage:
    told: list[DetailPage] = []
    desk.window._walk.page_told.connect(lambda page, _target: told.append(page))
    desk.window._walk.go(parse_place("chapter:1"))
    desk.settle()
    return told[-1]


def said(desk: Desk) -> str:
    return desk.window.statusBar().currentMessage()


def test_a_page_on_paper_has_its_head_its_statements_and_its_sources_with_addresses(chapter: DetailPage) -> None:
    html = print_html(chapter, PageStyle(LIGHT, 13, "sans"))
    assert html.index(chapter.title) < html.index("Hvalvík Convention") < html.index("<h2>Sources</h2>")
    assert ">https://courier.example/seven-harbours</a>" in html
    assert "open in the browser" not in html
    assert re.findall(r'href="(?!https?://)', html) == []


def test_paper_is_a4_or_letter_as_the_country_has_it() -> None:
    sizes = [page_layout(QLocale(name)).pageSize().id() for name in ("en_US", "fr_CA", "be_BY", "en_GB")]
    letter, a4 = QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A4
    assert sizes == [letter, letter, a4, a4]


def test_a_pdf_has_its_title_its_paper_and_its_pages(chapter: DetailPage) -> None:
    made = pdf(chapter, "Harbours", page_layout(QLocale("en_US")))
    assert made.startswith(b"%PDF-")
    assert chapter.title.encode("utf-16-be") in made
    assert re.search(rb"/MediaBox \[0 0 612\.?0* 792\.?0*\]", made)
    counted = re.search(rb"/Count (\d+)", made)
    assert counted is not None
    assert int(counted[1]) >= 2
    assert b"https://courier.example/seven-harbours" in made
    assert b"(entry:" not in made


def test_paper_is_light_in_a_dark_window(desk: Desk, chapter: DetailPage) -> None:
    desk.action("darkAction").trigger()
    html = print_html(chapter, PageStyle(LIGHT, 13, "sans"))
    made = pdf(chapter, "", page_layout(QLocale("en_GB")))
    desk.action("asSystemAction").trigger()
    assert DARK.text not in html
    assert made.startswith(b"%PDF-")


def test_the_page_is_saved_as_pdf_where_the_reader_says(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    proposed: list[str] = []
    target = tmp_path / "page.pdf"
    target.write_text("older", encoding="utf-8")

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    desk.action("pdfAction").trigger()
    assert proposed == ["Tove Aldin.pdf"]
    assert target.read_bytes().startswith(b"%PDF-")
    assert said(desk) == f"Saved to {target}"
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "none" / "page.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    desk.action("pdfAction").trigger()
    assert said(desk) == f"{target} cannot be written: No such file or directory."


def test_the_table_of_figures_says_how_it_is_taken_away_instead(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: pytest.fail("asked for a file"))
    desk.window._walk.choose_section("figures")
    desk.settle()
    desk.action("pdfAction").trigger()
    assert said(desk).startswith("Open an entry, a chapter or a source to print it")


def test_printing_shows_a_preview_first(desk: Desk) -> None:
    seen: list[str] = []

    def look() -> None:
        preview = QApplication.activeModalWidget()
        assert isinstance(preview, QDialog)
        seen.append(preview.windowTitle())
        preview.reject()

    QTimer.singleShot(0, desk.window, look)
    desk.action("printAction").trigger()
    assert seen == ["Print Tove Aldin"]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_in_a_sentence(chapter: DetailPage, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "none" / "page.pdf"))
    with pytest.raises(ExportError, match="cannot be printed there"):
        draw(chapter, "Harbours", printer)


def test_some_sheets_of_a_page_are_printed(chapter: DetailPage, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    sizes = []
    for name, last in (("one.pdf", 1), ("all.pdf", 0)):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(tmp_path / name))
        assert draw(chapter, "Harbours", printer, 1, last) >= 2
        sizes.append(re.findall(rb"/Count (\d+)", (tmp_path / name).read_bytes())[0])
    assert sizes[0] == b"1"
    assert int(sizes[1]) >= 2
