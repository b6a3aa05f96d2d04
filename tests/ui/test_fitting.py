"""What fits where: small windows, large text, panes that give way and come back, dialogs on small screens."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
from tests.ui.conftest import Desk, Open
from tests.ui.test_page_html import PAGE

from vademecum.pages.entry import ErratumRow
from vademecum.pages.place import parse_place
from vademecum.ui.dialog_size import fitting
from vademecum.ui.entry_head import EntryHead
from vademecum.ui.field_icon import FieldIcon
from vademecum.ui.figure_html import errata_html
from vademecum.ui.icons import pixmap
from vademecum.ui.labels import CutLabel
from vademecum.ui.section_tabs import GAP, LEAST_GAP, SectionTabs
from vademecum.ui.settings import Settings
from vademecum.ui.shelf_model import ShelfColumn
from vademecum.ui.sidebar_view import SidebarView
from vademecum.ui.table_pane import LEAST_WORDS
from vademecum.ui.theme import Appearance, Theme
from vademecum.ui.type_scale import scaled

PLACES = ("entry:hvalvik", "entry:skarland", "chapter:1", "note:1", "section:figures", "section:bookmarks", "section:checks")


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = qapp.findChild(Theme) or Theme(qapp)
    yield theme
    theme.set_text_size(100)
    theme.set_appearance(Appearance.SYSTEM)


def go(desk: Desk, place: str) -> None:
    desk.window._walk.go(parse_place(place))
    desk.settle()


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_no_page_and_no_size_of_text_makes_the_window_larger_than_a_small_screen(desk: Desk, theme: Theme, percent: int) -> None:
    theme.set_text_size(percent)
    desk.window.resize(1024, 640)
    desk.window._charting.bring_pane()
    for place in PLACES:
        go(desk, place)
        least = desk.window.minimumSizeHint()
        assert (least.width() <= 1024, least.height() <= 640) == (True, True), (place, least)
        assert (desk.window.width(), desk.window.height()) == (1024, 640), place


def test_a_section_without_a_list_gives_the_panes_their_widths_back(desk: Desk) -> None:
    desk.window._layout.columns.setSizes([230, 310, 740])
    before = desk.window._layout.columns.sizes()
    go(desk, "section:figures")
    go(desk, "entry:skarland")
    assert desk.window._layout.columns.sizes() == before


def test_a_window_opened_on_a_section_without_a_list_has_the_panes_as_they_were_left(open_desk: Open, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "reader")
    settings.save(settings.now._replace(section="figures", place="section:figures", sidebar_width=230, list_width=310))
    desk = open_desk()
    columns = desk.window._layout.columns
    assert columns.sizes()[:2] == [230, 0]
    go(desk, "entry:skarland")
    assert columns.sizes()[:2] == [230, 310]


def test_a_compact_sidebar_shows_every_section_at_once(desk: Desk) -> None:
    desk.window.resize(1024, 640)
    desk.settle()
    sidebar = desk.part(SidebarView, "sidebar")
    model = sidebar.model()
    last = sidebar.visualRect(model.index(model.rowCount() - 1, 0))
    assert sidebar.is_compact
    assert last.bottom() <= sidebar.viewport().height()


@pytest.mark.usefixtures("theme")
def test_icons_grow_with_the_text_and_never_shrink(qapp: QApplication) -> None:
    theme = qapp.findChild(Theme)
    assert theme is not None
    sizes = []
    for percent in (80, 100, 200):
        theme.set_text_size(percent)
        sizes.append(pixmap("search", "#000000", 16).deviceIndependentSize().toSize().width())
    assert sizes[0] == sizes[1] == 16
    assert sizes[2] >= 28


@pytest.mark.parametrize("name", ["searchEdit", "filterEdit"])
def test_the_icon_of_a_field_grows_with_the_text_and_stands_before_its_words(desk: Desk, theme: Theme, name: str) -> None:
    field, sizes = desk.part(QLineEdit, name), []
    for percent in (100, 200):
        theme.set_text_size(percent)
        desk.settle()
        icon = field.findChild(FieldIcon)
        assert icon is not None
        assert field.rect().contains(icon.geometry())
        assert field.cursorRect().center().x() > icon.geometry().right()
        sizes.append(icon.width())
    assert sizes[0] == 16
    assert sizes[1] >= 28


@pytest.mark.parametrize("percent", [100, 200])
def test_columns_of_tables_grow_with_the_text_and_names_leave_room_to_notes(desk: Desk, theme: Theme, percent: int) -> None:
    go(desk, "section:figures")
    go(desk, "section:bookmarks")
    theme.set_text_size(percent)
    desk.settle()
    pane, shelf = desk.window._layout.table("figures"), desk.window._layout.shelf().view
    widths = [pane.view.columnWidth(at) for at, column in enumerate(pane.kind.columns) if column.width]
    assert widths == [scaled(column.width) for column in pane.kind.columns if column.width]
    assert shelf.columnWidth(ShelfColumn.NAME) <= shelf.columnWidth(ShelfColumn.NOTE) + 1


def test_the_cross_of_a_field_is_drawn_in_the_colours_of_now(desk: Desk, theme: Theme) -> None:
    field, inks = desk.part(QLineEdit, "filterEdit"), []
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        theme.set_appearance(appearance)
        desk.settle()
        (cross,) = field.findChildren(QToolButton)
        picture = cross.defaultAction().icon().pixmap(16, 16).toImage()
        inks.append(picture.pixelColor(8, 8).lightness())
    assert inks[0] < 128 < inks[1]


@pytest.mark.usefixtures("qapp")
def test_what_is_printed_at_a_doubtful_place_has_room_beside_what_is_meant() -> None:
    means = "The harbour master of Hvalvík, Tove Aldin, whom the chapter does not name; titles cited in chapter 3 name him twice."
    document, option = QTextDocument(), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)  # as pages have it
    document.setDefaultTextOption(option)
    document.setHtml(errata_html([ErratumRow("e", 1, 7, "the visit of the leader of the harbour to Otrov", means, "certain", ("c1-a",))]))
    document.setTextWidth(716)
    layout, block, lefts = document.documentLayout(), document.begin(), {}
    while block.isValid():
        lefts[block.text()], block = layout.blockBoundingRect(block).left(), block.next()
    assert lefts["Meant is"] - lefts["Says"] >= 200
    assert lefts["How sure"] - lefts["Meant is"] >= 200


def test_tabs_with_too_little_room_let_go_of_counts_before_names_and_say_both_in_their_tips(desk: Desk) -> None:
    go(desk, "entry:skarland")
    tabs = next(iter(desk.window.findChildren(SectionTabs)))
    shares = []
    for room in (900, 560, 400):
        tabs.resize(room, tabs.height())
        assert tabs.tabRect(tabs.count() - 1).right() < room
        shares.append((tabs._fit().gap, tabs._fit().has_counts))
    assert [has_counts for _, has_counts in shares] == [True, False, False]
    assert (shares[0][0], shares[-1][0]) == (GAP, LEAST_GAP)
    assert all(tabs.tabToolTip(at) == tabs.tabText(at) for at in range(tabs.count()))


def test_tabs_keep_their_words_when_the_edge_of_the_page_moves(desk: Desk) -> None:
    go(desk, "entry:hvalvik")
    tabs = desk.window._layout.detail._tabs
    for size in ((1500, 1000), (1024, 640), (1500, 1000)):
        desk.window.resize(*size)
        desk.settle()
        assert [tabs.tabRect(at).width() for at in range(tabs.count())] == [tabs.tabSizeHint(at).width() for at in range(tabs.count())]


@pytest.mark.usefixtures("qapp")
def test_a_line_cut_short_stands_whole_in_its_tool_tip() -> None:
    words = "Value of exchange deals, Council of Northern Harbours"
    label = CutLabel(words)
    label.resize(QFontMetrics(label.font()).horizontalAdvance(words) // 2, 20)
    label.grab()
    assert label.shown.endswith("…")
    assert label.toolTip() == words == label.text()
    label.resize(2 * label.sizeHint().width(), 20)
    label.grab()
    assert (label.shown, label.toolTip()) == (words, "")


def test_a_dialog_stays_within_the_screen() -> None:
    assert fitting(QSize(1200, 1200), QSize(1024, 640)) == QSize(1008, 592)
    assert fitting(QSize(500, 400), QSize(1024, 640)) == QSize(500, 400)


def test_every_section_after_the_first_begins_a_paragraph_of_its_own_with_room_above(desk: Desk) -> None:
    go(desk, "note:1")
    browser = desk.window._layout.detail.browser
    browser.show_whole()
    titles = {desk.window._layout.detail._tabs.tabText(at).rpartition(" ")[0] for at in range(1, 4)}
    found = {}
    lying = browser.document().documentLayout()
    block = browser.document().begin()
    while block.isValid():
        if block.text() in titles:
            above = QTextCursor(block.previous()).currentFrame()
            top = lying.blockBoundingRect(block).top() + block.layout().lineAt(0).y()
            found[block.text()] = top - lying.frameBoundingRect(above).bottom()
        block = block.next()
    assert found.keys() == titles
    assert min(found.values()) > 6


@pytest.mark.usefixtures("qapp")
def test_a_tool_bar_has_icons_as_large_as_its_text_asks(desk: Desk, theme: Theme) -> None:
    small = desk.window._tools.iconSize()
    theme.set_text_size(200)
    desk.settle()
    assert desk.window._tools.iconSize().width() > small.width()


def test_a_metric_stands_in_one_line_of_the_table_of_figures_where_there_is_room(desk: Desk) -> None:
    go(desk, "entry:skarland")
    browser = desk.window._layout.detail.browser
    browser.show_whole()
    cursor = browser.document().find("Metric")
    table = cursor.currentTable()
    metrics = [table.cellAt(row, 0).firstCursorPosition().block() for row in range(1, table.rows())]
    named = [block for block in metrics if block.text()]
    assert max(len(block.text()) for block in named) > 20
    assert {block.layout().lineCount() for block in named} == {1}


def test_a_window_is_compact_when_its_text_is_too_large_for_three_panes_and_wide_again_after(desk: Desk, theme: Theme) -> None:
    found = []
    for percent in (100, 200, 100):
        theme.set_text_size(percent)
        desk.settle()
        found.append(desk.window._layout.is_compact)
    assert found == [False, True, False]


@pytest.mark.usefixtures("qapp")
def test_a_head_gives_way_to_the_text_by_whole_parts_which_its_title_then_tells() -> None:
    head = EntryHead()
    head.show_page(replace(PAGE, summary="A harbour of the north & its ships. " * 5, other_names=("Whale Bay",)))
    head.resize(400, 300)
    whole = head.heightForWidth(400)
    shown = []
    for room in (whole, whole - 1, 60, whole):
        head.fit(room)
        shown.append(
            (head._summary.isHidden(), head._names.isHidden(), "Whale Bay" in head._title.toolTip(), "&amp;" in head._title.toolTip())
        )
    assert shown == [(False, False, False, False), (False, True, True, False), (True, True, True, True), (False, False, False, False)]


@pytest.mark.parametrize("section", ["figures", "checks", "errata"])
def test_no_column_of_words_is_too_narrow_for_a_few_of_them(desk: Desk, theme: Theme, section: str) -> None:
    theme.set_text_size(200)
    desk.window.resize(1024, 640)
    desk.settle()
    desk.window._walk.choose_section(section)
    desk.settle()
    pane = desk.window._layout.table(section)
    shown = [at for at, column in enumerate(pane.kind.columns) if not column.width and not pane.view.isColumnHidden(at)]
    assert min(pane.view.columnWidth(at) for at in shown) >= scaled(LEAST_WORDS) - 1
