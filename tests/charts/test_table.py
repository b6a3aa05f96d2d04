"""The table of a chart by itself: where its words break, what its rows stand on, and that its bar hides none of them."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vademecum.pages.dating import NO_BREAK
from vademecum.ui.chart_cells import cell_lines
from vademecum.ui.chart_table import ChartTable
from vademecum.ui.chart_text import Face
from vademecum.ui.colours import LIGHT, palette_of
from vademecum.ui.type_scale import Step, sans

from .conftest import Arrange, Make, settle


@pytest.mark.usefixtures("qapp")
def test_a_cell_keeps_a_number_with_its_unit_and_its_sign_in_one_line_while_they_have_room() -> None:
    face, value = Face(sans(Step.TABLE)), "more than $160\u00a0M\u00a0✓"
    assert cell_lines(value, face, round(face.width("more than $160")) + 2) == ["more than", "$160\u00a0M\u00a0✓"]
    assert cell_lines(value, face, round(face.width("$160")))[:3] == ["more", "than", "$160"]


def test_the_row_chosen_and_the_one_under_the_mouse_stand_on_grounds_of_their_own(qtbot: QtBot, figure: Make, chart: Arrange) -> None:
    table = ChartTable()
    qtbot.addWidget(table)
    table.setPalette(palette_of(LIGHT))
    table.resize(500, 200)
    table.show_page(chart(*(figure(str(9 - at), f"Harbour {at}") for at in range(4))))
    with qtbot.waitExposed(table):
        table.show()
    port, right = table.viewport(), table.viewport().width() - 3
    table.choose(1)
    QTest.mouseMove(port, table.visualRect(table.model().index(2, 0)).center())
    grounds = port.grab().toImage()
    found = [[grounds.pixelColor(x, table.rowViewportPosition(row) + 2).name() for x in (2, right)] for row in range(4)]
    assert found == [[LIGHT.page] * 2, [LIGHT.selected] * 2, [LIGHT.hover] * 2, [LIGHT.page] * 2]


def test_the_bar_of_a_table_never_stands_over_its_last_column(qtbot: QtBot, figure: Make, chart: Arrange) -> None:
    """Also when it comes while widths are shared, in a table that was filled before it was ever seen."""
    for number in range(2, 13):
        table = ChartTable()
        qtbot.addWidget(table)
        table.show_page(chart(*(figure(str(at + 1), f"{at} of the northern islands and their harbours") for at in range(number))))
        table.resize(300, 160)
        table.show()
        settle()
        assert sum(table.columnWidth(at) for at in range(4)) == table.viewport().width()


@pytest.mark.parametrize("width", range(60, 220, 10))
def test_a_cell_breaks_between_words_and_parts_no_number_from_its_unit_while_there_is_room(qapp: QApplication, width: int) -> None:
    face = Face(sans(Step.TABLE))
    value = NO_BREAK.join(("∴", "less than")).replace("than", f"than $891{NO_BREAK}M")
    assert not any(line.startswith("M") for line in cell_lines(value, face, width))
    lines = cell_lines("Otrov–Veldmark harbour forum", face, width)
    assert "".join(lines).replace(" ", "") == "Otrov–Veldmarkharbourforum"
    assert all(face.width(line) <= width or " " not in line for line in lines)
