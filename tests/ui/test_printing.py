"""The page on paper and as PDF: light, with running heads, page numbers, sources and addresses; a failure is one sentence."""

import re
import shutil
import subprocess
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from tests.ui.conftest import Desk, Open

from vademecum.domain.errors import ExportError
from vademecum.pages.detail import detail_page
from vademecum.pages.entry import DetailPage
from vademecum.pages.opened import open_library
from vademecum.pages.place import parse_place
from vademecum.ui.colours import LIGHT
from vademecum.ui.on_paper import PrintOptions
from vademecum.ui.page_style import PageStyle
from vademecum.ui.paper import draw, page_layout, pdf
from vademecum.ui.print_dialog import PrintDialog
from vademecum.ui.print_html import print_html
from vademecum.ui.setting import set_on_paper
from vademecum.ui.settings import Settings


@pytest.fixture(scope="module")
def chapter(qapp: QApplication, compiled_collection: Path, tmp_path_factory: pytest.TempPathFactory) -> DetailPage:
    """A page to be set, which takes fonts and so an application."""
    assert qapp is not None
    library = open_library(compiled_collection, tmp_path_factory.mktemp("shelf"))
    page = detail_page(library, parse_place("chapter:1"))
    library.close()
    return page


def said(desk: Desk) -> str:
    return desk.window.statusBar().currentMessage()


def test_a_page_on_paper_has_its_head_its_statements_and_its_sources_with_addresses(chapter: DetailPage) -> None:
    html = print_html(chapter, PageStyle(LIGHT, 13, "sans"), PrintOptions())
    assert html.index(chapter.title) < html.index("Hvalvík Convention") < html.index("<h2>Sources</h2>")
    assert ">https://courier.example/seven-harbours</a>" in html
    assert "open in the browser" not in html
    assert re.findall(r'href="(?!https?://)', html) == []


def test_paper_is_a4_or_letter_as_the_country_has_it() -> None:
    sizes = [page_layout(QLocale(name)).pageSize().id() for name in ("en_US", "fr_CA", "be_BY", "en_GB")]
    letter, a4 = QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A4
    assert sizes == [letter, letter, a4, a4]


def test_a_pdf_has_its_title_its_paper_and_its_pages(chapter: DetailPage) -> None:
    made = pdf(set_on_paper(chapter, PrintOptions()), "Harbours", page_layout(QLocale("en_US")))
    assert made.startswith(b"%PDF-")
    assert chapter.title.encode("utf-16-be") in made
    assert re.search(rb"/MediaBox \[0 0 612\.?0* 792\.?0*\]", made)
    counted = re.search(rb"/Count (\d+)", made)
    assert counted is not None
    assert int(counted[1]) >= 2
    assert b"https://courier.example/seven-harbours" in made
    assert b"(entry:" not in made


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="needs pdftotext, which is not installed")
def test_the_words_of_a_pdf_can_be_searched_and_copied_letter_by_letter(chapter: DetailPage, tmp_path: Path) -> None:
    (tmp_path / "page.pdf").write_bytes(pdf(set_on_paper(chapter, PrintOptions()), "Harbours", page_layout(QLocale("en_GB"))))
    told = subprocess.run(["pdftotext", tmp_path / "page.pdf", "-"], check=True, capture_output=True, encoding="utf-8", timeout=60).stdout
    assert "heads the office of the council" in " ".join(told.split())
    assert not set(told) & set("ﬀﬁﬂﬃﬄ")


def test_paper_is_light_in_a_dark_window(desk: Desk, chapter: DetailPage) -> None:
    def ink() -> list[bytes]:
        made = pdf(set_on_paper(chapter, PrintOptions()), "", page_layout(QLocale("en_GB")))
        return [zlib.decompress(found) for found in re.findall(rb"(?s)stream\r?\n(x.*?)\r?\nendstream", made)]

    in_light = ink()
    desk.action("darkAction").trigger()
    in_dark = ink()
    desk.action("asSystemAction").trigger()
    assert len(in_light) > 2
    assert in_dark == in_light


def test_the_page_is_saved_as_pdf_where_the_reader_says(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    proposed: list[str] = []
    target = tmp_path / "page.pdf"
    target.write_text("older", encoding="utf-8")

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    desk.action("pdfAction").trigger()
    desk.settle()
    assert proposed == ["Tove Aldin.pdf"]
    assert target.read_bytes().startswith(b"%PDF-")
    assert said(desk) == f"Saved to {target}"
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "none" / "page.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    desk.action("pdfAction").trigger()
    desk.settle()
    assert said(desk) == f"{target} cannot be written: No such file or directory; choose a folder that is there."


def opened(desk: Desk, action: str) -> PrintDialog:
    desk.action(action).trigger()
    desk.settle()
    return desk.part(PrintDialog, "printDialog")


def saved(desk: Desk, dialog: PrintDialog, target: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    button = dialog.findChild(QPushButton, "printSave")
    assert button is not None
    button.click()
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return target.read_bytes()


def test_what_is_printed_is_seen_first_and_can_be_the_list_beside_it(desk: Desk) -> None:
    dialog = opened(desk, "printAction")
    offers = [dialog.what.itemText(at) for at in range(dialog.what.count())]
    assert offers == ["The page shown: Tove Aldin", "The list: 25 entries"]
    assert (dialog.what.currentIndex(), dialog.orientation.currentText()) == (0, "Portrait")
    assert dialog.preview.pageCount() == dialog.sheet.maximum() >= 1
    dialog.reject()


def test_a_list_is_printed_as_it_is_filtered(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.window._walk.filter_list("hval")
    desk.settle()
    dialog = opened(desk, "printListAction")
    assert dialog.what.currentText() == "The list: 2 entries"
    assert "All entries".encode("utf-16-be") in saved(desk, dialog, tmp_path / "list.pdf", monkeypatch)


def test_paper_lies_as_suits_what_is_printed_until_the_reader_turns_it(desk: Desk) -> None:
    desk.window._walk.choose_section("figures")
    desk.settle()
    dialog = opened(desk, "printAction")
    across = dialog.preview.pageCount()
    dialog.orientation.setCurrentIndex(0)
    dialog.orientation.activated.emit(0)
    assert dialog.preview.pageCount() != across
    dialog.addresses.click()
    desk.settle()
    assert dialog.orientation.currentText() == "Portrait"
    dialog.what.activated.emit(0)
    desk.settle()
    assert dialog.orientation.currentText() == "Landscape"
    dialog.reject()


def test_several_rows_selected_come_first(desk: Desk) -> None:
    desk.window._layout.list_pane.view.selectAll()
    desk.settle()
    dialog = opened(desk, "printAction")
    assert dialog.what.currentText() == "What is selected: 25 entries"
    dialog.reject()


def test_the_table_of_figures_is_printed_across(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.window._walk.choose_section("figures")
    desk.settle()
    dialog = opened(desk, "printAction")
    assert dialog.orientation.currentText() == "Landscape"
    box = re.search(rb"/MediaBox \[0 0 (\d+)\S* (\d+)", saved(desk, dialog, tmp_path / "figures.pdf", monkeypatch))
    assert box is not None
    assert int(box[1]) > int(box[2])


def test_a_table_without_rows_says_so_and_cannot_be_printed(desk: Desk) -> None:
    desk.window._walk.choose_section("figures")
    desk.settle()
    desk.keep_in_table("figures", "nosuchfigure")
    dialog = opened(desk, "printAction")
    assert not desk.part(QPushButton, "printSave").isEnabled()
    assert dialog.findChildren(QLabel, "printSentence")[0].text().startswith("There is nothing in it to print")
    dialog.reject()


def test_the_shelf_is_printed_with_its_notes(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.action("bookmarkAction").trigger()
    desk.window._walk.choose_section("bookmarks")
    desk.settle()
    dialog = opened(desk, "printAction")
    assert dialog.what.currentText() == "What is shown: 1 bookmark"
    assert "All bookmarks".encode("utf-16-be") in saved(desk, dialog, tmp_path / "shelf.pdf", monkeypatch)


def test_addresses_left_out_are_left_out_the_next_time_too(desk: Desk, open_desk: Open, tmp_path: Path, chapter: DetailPage) -> None:
    assert "https://courier.example/seven-harbours<" not in set_on_paper(chapter, PrintOptions(addresses=False)).html
    dialog = opened(desk, "printAction")
    dialog.addresses.click()
    desk.settle()
    dialog.reject()
    desk.window.remember()
    assert not Settings(tmp_path / "reader").now.print_addresses
    again = opened(open_desk(), "printAction")
    assert not again.addresses.isChecked()
    again.reject()


def test_the_chart_goes_along_until_it_is_left_out(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.window._walk.go(parse_place("entry:skarland"))
    desk.settle()
    dialog = opened(desk, "printAction")
    assert dialog.chart.isEnabled()
    assert b"/Subtype /Image" in saved(desk, dialog, tmp_path / "with.pdf", monkeypatch)
    dialog = opened(desk, "printAction")
    dialog.chart.click()
    desk.settle()
    assert b"/Subtype /Image" not in saved(desk, dialog, tmp_path / "without.pdf", monkeypatch)
    desk.window.remember()
    assert not Settings(tmp_path / "reader").now.print_chart


def test_what_has_no_chart_offers_none(desk: Desk) -> None:
    desk.window._walk.choose_section("errata")
    desk.settle()
    dialog = opened(desk, "printAction")
    assert not dialog.chart.isEnabled()
    dialog.reject()


def test_entries_selected_bring_the_chart_that_compares_them(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.window._walk.choose_section("type:harbour")
    desk.settle()
    desk.window._layout.list_pane.view.selectAll()
    desk.settle()
    dialog = opened(desk, "printAction")
    assert dialog.what.currentText().startswith("What is selected")
    assert dialog.chart.isEnabled()
    assert b"/Subtype /Image" in saved(desk, dialog, tmp_path / "with.pdf", monkeypatch)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_in_a_sentence(chapter: DetailPage, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "none" / "page.pdf"))
    with pytest.raises(ExportError, match="cannot be printed there"):
        draw(set_on_paper(chapter, PrintOptions()), "Harbours", printer)


def test_some_sheets_of_a_page_are_printed(chapter: DetailPage, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    sizes = []
    for name, last in (("one.pdf", 1), ("all.pdf", 0)):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(tmp_path / name))
        assert draw(set_on_paper(chapter, PrintOptions()), "Harbours", printer, 1, last) >= 2
        sizes.append(re.findall(rb"/Count (\d+)", (tmp_path / name).read_bytes())[0])
    assert sizes[0] == b"1"
    assert int(sizes[1]) >= 2


def test_a_full_disk_leaves_no_half_pdf_and_is_told(desk: Desk, chapter: DetailPage, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="limits on the size of files are of Unix")
    from PySide6.QtPrintSupport import QPrinter

    printer, target = QPrinter(QPrinter.PrinterMode.HighResolution), tmp_path / "some.pdf"
    printer.setOutputFileName(str(target))
    thing = set_on_paper(chapter, PrintOptions())
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, hard))
    try:
        desk.window._printing.print_out(thing, printer)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert said(desk) == f"{target} cannot be written: File too large; make room there, or choose another place."
    assert list(tmp_path.glob("*.p*")) == []
    printer.setFromTo(2, 2)
    desk.window._printing.print_out(thing, printer)
    assert re.findall(rb"/Count (\d+)", target.read_bytes()) == [b"1"]
