"""Where paper breaks: between rows, never after a heading, the head of a table on every sheet, nothing lost and nothing twice."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from vademecum.ui.sheets import Sheet, sheets

_SHEET = "p, h2 { margin: 0; line-height: 20px; font-size: 12px } td, th { padding: 0 }"
_TABLE = '<table border="0" width="100%" cellspacing="0" cellpadding="0" style="border-collapse:collapse">'


def laid_out(html: str) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet(_SHEET)
    document.setHtml(html)
    document.setTextWidth(400)
    return document


def rows(number: int, *, head: bool = True) -> str:
    body = "".join(f"<tr><td><p>row {at}</p></td><td><p>one<br>two</p></td></tr>" for at in range(number))
    return f"{_TABLE}{'<thead><tr><th>A</th><th>B</th></tr></thead>' if head else ''}{body}</table>"


def first_words(document: QTextDocument, sheet: Sheet) -> str:
    at = document.documentLayout()
    block = document.begin()
    while block.isValid():
        rect = at.blockBoundingRect(block)
        if block.text().strip() and rect.top() >= sheet.body.top - 1 and rect.height() > 0:
            return block.text()
        block = block.next()
    return ""


def test_a_short_text_is_one_sheet(qapp: QApplication) -> None:
    document = laid_out("<p>short</p>")
    (only,) = sheets(document, 500)
    assert only == Sheet(None, only.body)
    assert (only.body.top, only.body.bottom) == (0, document.size().height())


def test_nothing_at_all_is_one_sheet(qapp: QApplication) -> None:
    assert len(sheets(laid_out(""), 500)) == 1


def test_a_table_breaks_between_rows_and_repeats_its_head(qapp: QApplication) -> None:
    document = laid_out(rows(40))
    found = sheets(document, 330)
    assert len(found) > 3
    assert found[0].head is None
    assert all(sheet.head is not None and sheet.head.top <= 1 for sheet in found[1:])
    assert all(first_words(document, sheet).startswith("row ") for sheet in found[1:])
    assert all(sheet.body.height + (sheet.head.height if sheet.head else 0) <= 330 for sheet in found)


def test_no_sheet_ends_with_a_heading(qapp: QApplication) -> None:
    text = "<p>" + "<br>".join(["line"] * 12) + "</p>"
    for before in range(2, 14):
        document = laid_out(f"{'<p>line</p>' * before}<h2>Heading</h2>{rows(3)}{text}")
        starts = [first_words(document, sheet) for sheet in sheets(document, 300)]
        assert "row 0" not in starts
        assert "A" not in starts


def test_a_row_taller_than_paper_is_parted_between_lines(qapp: QApplication) -> None:
    document = laid_out(f"{_TABLE}<tr><td><p>{'<br>'.join(['line'] * 60)}</p></td></tr></table>")
    found = sheets(document, 305)
    block = document.rootFrame().childFrames()[0].firstCursorPosition().block()
    top = document.documentLayout().blockBoundingRect(block).top()
    lines = {0.0, *(top + block.layout().lineAt(at).y() for at in range(block.layout().lineCount()))}
    assert len(found) > 3
    assert {sheet.body.top for sheet in found} <= lines


@pytest.mark.usefixtures("qapp")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(["<p>words</p>", "<h2>Heading</h2>", rows(7), rows(3, head=False), "<p></p>"]), max_size=12),
    st.integers(90, 900),
)
def test_sheets_follow_one_another_without_gap_or_overlap(parts: list[str], height: int) -> None:
    document = laid_out("".join(parts))
    found = sheets(document, height)
    assert found[0].body.top == 0
    assert found[-1].body.bottom == document.size().height()
    assert all(one.body.bottom == other.body.top for one, other in pairwise(found))
    assert all(0 < sheet.body.height <= height for sheet in found)


def test_a_picture_is_not_parted_from_the_words_in_its_cell(qapp: QApplication) -> None:
    picture = '<tr><td><p>title</p><p>what it measures</p><p><img src="x" width="100" height="200"></p><p>notes</p></td></tr>'
    document = laid_out(f"{'<p>words</p>' * 8}<h2>Chart</h2>{_TABLE}{picture}</table><p>after</p>")
    found = sheets(document, 330)
    assert [first_words(document, sheet) for sheet in found] == ["words", "Chart"]
    assert found[0].body.bottom < 330 * 0.55


def test_a_picture_taller_than_a_sheet_still_comes_out(qapp: QApplication) -> None:
    picture = '<tr><td><p>title</p><p><img src="x" width="100" height="500"></p></td></tr>'
    document = laid_out(f"<p>words</p>{_TABLE}{picture}</table>")
    found = sheets(document, 330)
    assert found[-1].body.bottom == document.size().height()
    assert all(sheet.body.height <= 330 for sheet in found)
