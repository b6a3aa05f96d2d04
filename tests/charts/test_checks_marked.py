"""Cross-checks on charts: a sign at each figure that enters one, its words in card, summary and table, and the way to its page."""

from dataclasses import replace
from itertools import chain

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from vademecum.collection.checks import checks
from vademecum.collection.rows import DoneCheck
from vademecum.collection.scope import Scope
from vademecum.domain.entries import CrossCheck
from vademecum.domain.names import CheckId, FigureId, Verdict
from vademecum.pages.chart import ChartMode, ChartPage
from vademecum.pages.chart_checks import check_sign, checked, tags_of_figures, verdict_words, with_verdicts
from vademecum.pages.chart_page import chart_offer, chart_page
from vademecum.pages.chart_rows import CSV_FIELDS, record_table, table_row
from vademecum.pages.chart_spoken import point_words
from vademecum.pages.dating import NO_BREAK
from vademecum.pages.metric import metric_rows
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.records import Many
from vademecum.pages.shown import Tag, TagKind
from vademecum.ui.chart_html import card_html
from vademecum.ui.chart_legend import legend_items, legend_of_page
from vademecum.ui.chart_pane import ChartPane
from vademecum.ui.chart_text import Text, chart_style
from vademecum.ui.chart_view import ChartView
from vademecum.ui.colours import LIGHT

from .conftest import Arrange, Make

AGREES, ROUNDS, WRONG, OPEN = (
    Tag(kind, words, f"Sum of {id_} · 2 against 3", Place(PlaceKind.CHECK, id_))
    for kind, words, id_ in (
        (TagKind.AGREES, "agrees", "right"), (TagKind.ROUNDING, "within rounding", "near"),
        (TagKind.DISAGREES, "disagrees", "wrong"), (TagKind.PLAIN, "cannot be checked", "open"),
    )
)  # fmt: skip


@pytest.fixture
def page(figure: Make, chart: Arrange) -> ChartPage:
    """Three bars: one that a check contradicts, one that two checks confirm, one that no check knows."""
    bare = chart(figure("30", "Otrov"), figure("20", "Veldmark"), figure("10", "Losie"))
    points = (checked(bare.points[0], (WRONG, AGREES)), checked(bare.points[1], (ROUNDS, ROUNDS)), bare.points[2])
    return with_verdicts(replace(bare, points=points))


@pytest.fixture
def pane(qtbot: QtBot, page: ChartPage) -> ChartPane:
    pane = ChartPane()
    qtbot.addWidget(pane)
    pane.resize(1000, 300)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.show_page(page)
    return pane


@pytest.mark.parametrize(
    ("tags", "sign", "words"),
    [
        ((), "", ""),
        ((AGREES,), "✓", "a cross-check agrees"),
        ((ROUNDS, AGREES, AGREES), "≈", "a cross-check agrees within rounding, 2 cross-checks agree"),
        ((WRONG, AGREES), "✕", "a cross-check disagrees, a cross-check agrees"),
        ((OPEN,), "", "a sum cannot be checked"),
    ],
)
def test_a_point_bears_the_sign_of_the_gravest_verdict_and_says_all(
    figure: Make, chart: Arrange, tags: tuple[Tag, ...], sign: str, words: str
) -> None:
    bare = chart(figure("17"), figure("9", "Otrov")).points[0]
    point = checked(bare, tags)
    assert (check_sign(point), verdict_words(point)) == (sign, words)
    assert point.label == (f"{bare.label}{NO_BREAK}{sign}" if sign else bare.label)
    assert point_words(point).endswith(words)


def test_a_figure_has_the_verdict_of_each_check_it_enters_and_no_other(library: Library) -> None:
    done = checks(library.collection, Scope(everything=True))
    tags = tags_of_figures(done)
    for check in done:
        for figure in check.figures:
            assert check.check.id in [tag.place.ref for tag in tags[figure] if tag.place]
    assert tags.keys() == set(chain.from_iterable(check.figures for check in done))


def test_of_the_checks_of_a_figure_those_that_disagree_come_first() -> None:
    verdicts = (Verdict.AGREES, Verdict.CANNOT_BE_CHECKED, Verdict.DISAGREES, Verdict.WITHIN_ROUNDING)
    done = [
        DoneCheck(CrossCheck(CheckId(verdict.name), "sum", "A sum", "c1-a.b = c1-a.c", ""), 1, "3", "2", verdict, (FigureId("c1-a.b"),), ())
        for verdict in verdicts
    ]
    words = [tag.words for tag in tags_of_figures(done)["c1-a.b"]]
    assert words == ["disagrees", "within rounding", "agrees", "cannot be checked"]


def test_in_every_chart_of_the_collection_just_the_figures_that_are_checked_are_marked(library: Library) -> None:
    tags = tags_of_figures(checks(library.collection, Scope(everything=True)))
    marked = set()
    for row in metric_rows(library.collection):
        for choice in chart_offer(library, row.place).choices:
            for point in chart_page(library, row.place, choice, choice.modes[0], with_derived=True).points:
                assert point.checks == tags.get(point.figure, ())
                marked |= {point.figure} if point.checks else set()
    assert marked


def test_summary_and_foot_say_what_was_checked_and_name_what_disagrees(page: ChartPage) -> None:
    assert page.spoken.endswith("In cross-checks: 1 disagrees, 1 agrees within rounding.")
    assert page.left_out.startswith("✕ Otrov, 2024, disagrees: Sum of wrong · 2 against 3.")


def test_the_table_shows_the_sign_and_the_file_names_the_checks(page: ChartPage) -> None:
    assert [table_row(point)[1].rpartition(NO_BREAK)[2] for point in page.points] == ["✕", "≈", "10"]
    at = CSV_FIELDS.index("checks")
    assert [row[at] for row in record_table(page).rows] == [
        Many(("wrong: disagrees", "right: agrees")), Many(("near: within rounding", "near: within rounding")), Many(()),
    ]  # fmt: skip


def test_the_card_says_each_verdict_in_words_and_leads_to_its_check(page: ChartPage) -> None:
    words = card_html(page.points[0], "Goods", LIGHT)
    assert words.index('href="check:wrong">✕ disagrees') < words.index('href="check:right">✓ agrees')
    assert "Sum of wrong" in words
    assert "check:" not in card_html(page.points[2], "Goods", LIGHT)


def test_the_legend_explains_just_the_signs_that_are_drawn(qtbot: QtBot, page: ChartPage) -> None:
    items = legend_items(legend_of_page(page, chart_style(LIGHT), 500), chart_style(LIGHT))
    words = [item.words for item in items if isinstance(item, Text)]
    assert words[words.index("✕") + 1] == "a cross-check disagrees"
    assert words[words.index("≈") + 1] == "a cross-check agrees within rounding"
    assert "✓" not in words


def test_over_time_a_sign_stands_where_its_value_finds_no_room(qtbot: QtBot, figure: Make, chart: Arrange) -> None:
    many = chart(*(figure(f"{1000 + n % 2} thousand", "Otrov", str(2000 + n)) for n in range(20)), mode=ChartMode.OVER_TIME)
    page = replace(many, points=tuple(checked(point, (WRONG,)) for point in many.points))
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(420, 200)
    view.show_page(page)
    with qtbot.waitExposed(view):
        view.show()
    words = [label.words for label in view.drawing.labels]
    assert "✕" in words


def test_a_key_leads_from_drawing_and_table_to_the_check(pane: ChartPane) -> None:
    went: list[str] = []
    pane.place_activated.connect(lambda place: went.append(str(place)))
    pane.show_page(replace(page_of(pane), points=tuple(replace(point, checks=point.checks[:1]) for point in page_of(pane).points)))
    for walked in (pane.view, pane.table):
        walked.setFocus()
        pane.view.set_current(1)
        QTest.keyClick(walked, Qt.Key.Key_C)
    assert went == ["check:near", "check:near"]


def page_of(pane: ChartPane) -> ChartPage:
    page = pane.page()
    assert page is not None
    return page


def test_of_several_checks_one_is_chosen_from_a_menu(pane: ChartPane) -> None:
    went: list[str] = []
    pane.place_activated.connect(lambda place: went.append(str(place)))
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    QTest.keyClick(pane.view, Qt.Key.Key_C)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Disagrees: Sum of wrong · 2 against 3", "Agrees: Sum of right · 2 against 3"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert went == ["check:right"]


def test_a_key_leads_to_the_note_and_where_there_is_nothing_that_is_said(pane: ChartPane) -> None:
    went: list[str] = []
    told: list[str] = []
    pane.place_activated.connect(lambda place: went.append(str(place)))
    pane.told.connect(told.append)
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    QTest.keyClick(pane.view, Qt.Key.Key_N)
    QTest.keyClick(pane.view, Qt.Key.Key_C)
    assert (went, told) == (["note:5"], ["No cross-check rests on this figure."])


def test_a_number_by_itself_has_the_words_and_the_keys_too(pane: ChartPane, figure: Make, chart: Arrange) -> None:
    went: list[str] = []
    pane.place_activated.connect(lambda place: went.append(str(place)))
    single = chart(figure("17", "Otrov"))
    pane.show_page(replace(single, points=(checked(single.points[0], (WRONG,)),)))
    (shown,) = pane.single.figures
    assert "a cross-check disagrees" in shown.accessibleName()
    shown.setFocus()
    QTest.keyClick(shown, Qt.Key.Key_C)
    assert went == ["check:wrong"]
