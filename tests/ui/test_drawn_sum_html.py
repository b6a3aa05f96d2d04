"""The picture of a cross-check in the page: bars as wide as their amounts, plans hatched, bounds with their sign."""

from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from vademecum.pages.drawn_sum import Bar, BarForm, DrawnSum, TermRow
from vademecum.pages.place import parse_place
from vademecum.pages.shown import Run
from vademecum.ui.colours import DARK, LIGHT, mixed
from vademecum.ui.drawn_sum_html import drawn_sum_html
from vademecum.ui.page_style import PageStyle

STYLE = PageStyle(LIGHT, 13, "Inter")


def _html(bar: Bar | None, style: PageStyle = STYLE) -> str:
    row = TermRow("+", Run("Ships <all>", parse_place("figure:c1-a.ships")), "2024", "about 4", bar=bar)
    return "".join(drawn_sum_html(DrawnSum((row,)), style))


def test_a_term_leads_to_its_figure_and_is_escaped() -> None:
    assert '<a href="figure:c1-a.ships">Ships &lt;all&gt;</a>' in _html(None)


def test_a_bar_begins_where_it_is_told_and_is_as_wide_as_its_share() -> None:
    html = _html(Bar(0.25, 0.75, 1))
    assert 'width="65"></td>' in html
    assert html.index('width="130"') < html.index(f"background-color: {mixed(LIGHT.data[0], LIGHT.page, 0.7).name()}")


def test_what_has_not_happened_is_hatched_and_never_filled() -> None:
    for style in (STYLE, PageStyle(DARK, 13, "Inter")):
        planned, happened = (_html(Bar(0, 1, 1, form), style) for form in (BarForm.PLANNED, BarForm.HAPPENED))
        assert "background-image" in planned
        assert f"background-color: {style.colours.data[0]}" not in planned
        assert f"background-color: {style.colours.data[0]}" in happened


def test_of_a_plan_that_is_bounded_from_above_no_part_is_filled() -> None:
    for form in (BarForm.PLANNED, BarForm.CAPACITY, BarForm.COMPUTED):
        assert "background-color" not in _html(Bar(0, 0, 1, form))
    assert "background-image" in _html(Bar(0, 0, 1, BarForm.PLANNED))


def test_a_word_between_the_sides_has_room() -> None:
    row = TermRow("against", Run("Ships"), "", "4")
    assert 'width="66"' in "".join(drawn_sum_html(DrawnSum((row,)), STYLE))
    assert 'width="34"' in _html(None)


def test_the_hatch_is_painted_without_a_file(qtbot: QtBot) -> None:
    document = QTextDocument()
    document.setHtml(_html(Bar(0, 1, 1, BarForm.PLANNED)))
    hatched = [
        spot for spot in document.allFormats() if spot.isTableCellFormat() and not spot.toTableCellFormat().background().texture().isNull()
    ]
    assert hatched


def test_a_bound_keeps_its_sign_and_rounding_is_explained_only_where_it_is_drawn() -> None:
    assert "→" in _html(Bar(0, 1, 1, ending="→"))
    row = TermRow("≈", Run("this side"), "", "16 to 17", bar=Bar(0.2, 0.2, 0.9))
    assert "does not begin at zero" in "".join(drawn_sum_html(DrawnSum((row,), (row,)), STYLE))
    assert "does not begin at zero" not in _html(Bar(0, 1, 1))
