"""Colours, contrast, sizes of text, and what is remembered."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser
from tests.pixels import names_in
from tests.ui.conftest import Desk

from vademecum.pages.place import parse_place
from vademecum.ui.colours import DARK, LIGHT, Colours, colours_of, palette_of
from vademecum.ui.icons import pixmap
from vademecum.ui.looks import stepped
from vademecum.ui.resources import FONTS, ICONS
from vademecum.ui.settings import FILE_NAME, Remembered, Settings
from vademecum.ui.theme import Appearance, Theme
from vademecum.ui.type_scale import SERIF, Step, load_fonts, sans, serif

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_a_palette_tells_which_colours_it_stands_for(colours: Colours) -> None:
    palette = palette_of(colours)
    palette.setColor(QPalette.ColorRole.Window, QColor("red"))
    assert colours_of(palette) == colours


def test_a_palette_of_the_systems_own_keeps_its_colours_for_every_meaning() -> None:
    palette = QPalette()
    for role, colour in ((QPalette.ColorRole.Base, "#000000"), (QPalette.ColorRole.Text, "#ffff00"), (QPalette.ColorRole.Link, "#00ffff")):
        palette.setColor(role, QColor(colour))
    colours = colours_of(palette)
    assert (colours.page, colours.text, colours.accent) == ("#000000", "#ffff00", "#00ffff")
    assert {colours.planned, colours.doubt, colours.agrees, colours.disagrees, colours.derived, colours.line} == {"#ffff00"}
    assert all(isinstance(part, str | tuple) for part in colours)


def test_light_and_dark_are_changed_while_the_window_stands(qapp: QApplication) -> None:
    theme = qapp.findChild(Theme) or Theme(qapp)
    label = QLabel("x")
    label.show()
    for appearance, colours in ((Appearance.DARK, DARK), (Appearance.LIGHT, LIGHT)):
        theme.set_appearance(appearance)
        assert colours_of(label.palette()) == colours
        assert colours.line_strong in qapp.styleSheet()
    theme.set_appearance(Appearance.SYSTEM)
    label.close()


def test_links_over_a_title_take_the_colour_of_the_theme_that_comes(desk: Desk, qapp: QApplication) -> None:
    theme = qapp.findChild(Theme) or Theme(qapp)
    theme.set_appearance(Appearance.LIGHT)
    desk.window._walk.go(parse_place("entry:skar-line"))
    desk.settle()
    line = next(label for label in desk.window._layout.detail.findChildren(QLabel) if "href" in label.text())
    for appearance, colours in ((Appearance.DARK, DARK), (Appearance.LIGHT, LIGHT)):
        theme.set_appearance(appearance)
        assert colours.accent.lower() in names_in(line.grab().toImage())
    theme.set_appearance(Appearance.SYSTEM)


def test_all_type_follows_the_size_of_text(qapp: QApplication) -> None:
    theme = qapp.findChild(Theme) or Theme(qapp)
    theme.set_text_size(100)
    usual = sans(Step.SMALL).pointSizeF()
    theme.set_text_size(200)
    assert sans(Step.SMALL).pointSizeF() == pytest.approx(2 * usual, rel=0.02)
    theme.set_text_size(100)
    assert sans(Step.SMALL).pointSizeF() == pytest.approx(usual)


def test_the_bundled_serif_is_there_with_cyrillic() -> None:
    load_fonts()
    assert serif().families()[0] == SERIF
    assert sorted(path.name for path in FONTS.iterdir()) == [
        "OFL.md", "SourceSerif4-It.ttf", "SourceSerif4-Regular.ttf", "SourceSerif4-Semibold.ttf",
    ]  # fmt: skip
    assert all(path.stat().st_size <= 300_000 for path in FONTS.iterdir())


@pytest.mark.parametrize("name", sorted(path.stem for path in ICONS.glob("*.svg")))
def test_an_icon_is_drawn_in_the_colour_asked_for(name: str) -> None:
    if name.startswith(("arrow-", "tick-", "clear-")):
        return
    picture = pixmap(name, "#ff0000", 20).toImage()
    inked = {picture.pixelColor(x, y).name() for x in range(20) for y in range(20) if picture.pixelColor(x, y).alpha() > 250}
    assert inked == {"#ff0000"} or not inked


def test_text_grows_and_shrinks_by_steps_and_stops_at_the_ends() -> None:
    assert [stepped(100, 1), stepped(100, -1), stepped(200, 1), stepped(80, -1), stepped(137, 0), stepped(137, 1)] == [
        110, 90, 200, 80, 100, 150,
    ]  # fmt: skip


def test_what_is_remembered_reads_back_equal(tmp_path: Path) -> None:
    remembered = Remembered(
        "Zm9v", 210, 300, 200, chart_open=False, section="chapters", place="chapter:2", order="facts", appearance="dark", text_percent=125
    )
    Settings(tmp_path).save(remembered)
    assert Settings(tmp_path).load() == remembered


def test_nonsense_in_the_settings_gives_way_to_the_defaults(tmp_path: Path) -> None:
    nonsense = "[General]\nsidebar_width=wide\nlist_width=-5\ntext_percent=٣\nchart_height=99999999\n"
    (tmp_path / FILE_NAME).write_text(nonsense, encoding="utf-8")
    assert Settings(tmp_path).load() == Remembered()


def test_a_folder_that_cannot_be_written_costs_only_the_memory(tmp_path: Path) -> None:
    gone = tmp_path / "file"
    gone.write_text("in the way", encoding="utf-8")
    Settings(gone).save(Remembered()._replace(section="chapters"))
    assert Settings(gone).load() == Remembered()


def test_text_grows_by_key_everywhere(desk: Desk) -> None:
    browser = desk.part(QTextBrowser, "detailView")
    before, size = browser.document().size().height(), QApplication.font().pointSizeF()
    desk.action("largerAction").trigger()
    desk.settle()
    assert QApplication.font().pointSizeF() > size
    assert browser.document().size().height() > before
    desk.action("usualSizeAction").trigger()
    assert QApplication.font().pointSizeF() == size


def test_what_has_a_colour_of_its_own_follows_from_light_to_dark(desk: Desk) -> None:
    summary = desk.window._layout.detail._head._summary
    for act, colours in (("darkAction", DARK), ("lightAction", LIGHT), ("asSystemAction", LIGHT)):
        desk.action(act).trigger()
        desk.settle()
        assert summary.palette().color(QPalette.ColorRole.WindowText).name() == colours.text_2
        assert colours.accent in desk.part(QTextBrowser, "detailView").toHtml()


def test_all_words_of_the_window_follow_the_size_of_text_and_keep_their_colours(desk: Desk) -> None:
    desk.action("darkAction").trigger()
    desk.settle()
    head, status = desk.window._layout.detail._head, desk.window._status
    labels = [label for part in (head, status, desk.window._layout.list_pane) for label in part.findChildren(QLabel) if label.text()]
    before = [(label.font().pointSizeF(), label.palette().color(QPalette.ColorRole.WindowText).name()) for label in labels]
    desk.action("largerAction").trigger()
    desk.settle()
    after = [(label.font().pointSizeF(), label.palette().color(QPalette.ColorRole.WindowText).name()) for label in labels]
    desk.action("usualSizeAction").trigger()
    desk.action("asSystemAction").trigger()
    assert len(labels) > 5
    assert [colour for _, colour in after] == [colour for _, colour in before]
    assert [round(size, 2) for size, _ in after] == pytest.approx([size * 1.1 for size, _ in before], rel=0.01)


def test_words_keep_their_size_when_the_theme_changes_after_it_has(desk: Desk) -> None:
    desk.go("entry:hvalvik")
    for _ in range(4):
        desk.action("largerAction").trigger()
    labels = [label for label in desk.window.findChildren(QLabel) if label.isVisible() and label.text()]
    sizes = [label.font().pointSizeF() for label in labels]
    assert len(labels) > 5
    for theme in ("darkAction", "lightAction", "asSystemAction"):
        desk.action(theme).trigger()
        assert [label.font().pointSizeF() for label in labels] == sizes
    desk.action("usualSizeAction").trigger()
    desk.action("darkAction").trigger()
    assert all(label.font().pointSizeF() < size for label, size in zip(labels, sizes, strict=True))
    desk.action("asSystemAction").trigger()
