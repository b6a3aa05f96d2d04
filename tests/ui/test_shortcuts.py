"""The page of keys: every key once, in one column or in two of about the same height."""

from html import unescape

import pytest
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtWidgets import QDialog
from tests.ui.conftest import Desk

from vademecum.ui.actions import SPECS, Act
from vademecum.ui.chart_leads import KEYS
from vademecum.ui.shortcuts import CHART_KEYS, OTHERS, shortcuts_html


@pytest.mark.parametrize("columns", [1, 2])
def test_every_act_that_has_a_key_stands_there_once(columns: int) -> None:
    html = unescape(shortcuts_html(columns))
    for act in (act for act in Act if SPECS[act].keys):
        assert html.count(f">{SPECS[act].tip}<") == 1
        assert QKeySequence(SPECS[act].keys[0]).toString(QKeySequence.SequenceFormat.NativeText) in html
    for _, words in (row for _, rows in OTHERS for row in rows):
        assert html.count(f">{words}<") == 1


def test_the_keys_that_lead_on_from_a_figure_of_a_chart_stand_there() -> None:
    told = {each for keys, _ in CHART_KEYS for each in keys.split(", ")}
    assert {QKeySequence(key).toString() for key in KEYS} <= told


@pytest.mark.usefixtures("qapp")
def test_two_columns_are_little_more_than_half_as_high_as_one() -> None:
    heights = []
    for columns, width in ((1, 500), (2, 1000)):
        document = QTextDocument()
        document.setHtml(shortcuts_html(columns))
        document.setTextWidth(width)
        heights.append(document.size().height())
    assert heights[1] < 0.65 * heights[0]


@pytest.mark.parametrize(("width", "wide"), [(1280, True), (900, False)])
def test_the_window_decides_on_one_column_or_two(desk: Desk, width: int, *, wide: bool) -> None:
    desk.window.resize(width, 800)
    desk.settle()
    desk.action("shortcutsAction").trigger()
    dialog = next(each for each in desk.window.findChildren(QDialog) if each.windowTitle() == "Keyboard shortcuts")
    assert (dialog.width() > 700) is wide
    dialog.reject()
