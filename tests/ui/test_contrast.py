"""Contrast of every pair of colours that meets in the window: 4.5 to 1 for words, 3 to 1 for marks, controls and the ring of focus."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QLabel, QWidget
from tests.pixels import names_in
from tests.ui.conftest import Desk

from vademecum.pages.place import parse_place
from vademecum.ui.colours import DARK, LIGHT, Colours, palette_of
from vademecum.ui.page_style import PageStyle, page_sheet
from vademecum.ui.style_sheet import style_sheet

pytestmark = pytest.mark.usefixtures("qapp")
WORDS, MARKS = 4.5, 3.0
PANES = ("window", "sidebar", "list", "page", "raised", "field")
ROWS = ("selected", "selected_no_focus", "hover")
TAGS = ("planned", "doubt", "disagrees", "agrees", "derived")
Role, Group = QPalette.ColorRole, QPalette.ColorGroup
both_themes = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


@pytest.fixture
def desk(shared_desk: Desk) -> Desk:
    return shared_desk


def luminance(colour: str) -> float:
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def too_low(pairs: dict[str, tuple[str, str]], least: float) -> dict[str, float]:
    ratios = {name: round(contrast(*pair), 2) for name, pair in pairs.items()}
    return {name: ratio for name, ratio in ratios.items() if ratio < least}


def named(colours: Colours, inks: tuple[str, ...], grounds: tuple[str, ...]) -> dict[str, tuple[str, str]]:
    return {f"{ink} on {ground}": (getattr(colours, ink), getattr(colours, ground)) for ink in inks for ground in grounds}


def rules(sheet: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The rules of a sheet: what each is about, and the colours it sets by property."""
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        properties = (line.partition(":") for line in body.split(";"))
        colours = {name.strip(): found[0] for name, _, value in properties if (found := re.findall(r"#[0-9a-f]{6}\b", value))}
        if colours:
            yield " ".join(selector.split()), colours


@both_themes
def test_words_can_be_read_on_every_ground_they_stand_on(colours: Colours) -> None:
    pairs = {
        **named(colours, ("text", "text_2"), (*PANES, *ROWS)),
        **named(colours, ("text_3",), (*PANES, "hover")),
        **named(colours, ("accent",), (*PANES, *ROWS)),
        **named(colours, TAGS, (*PANES, *ROWS)),
        **named(colours, ("on_accent",), ("accent",)),
        **named(colours, ("text",), ("match",)),
        **{f"{tag} on its tint": (getattr(colours, tag), getattr(colours, f"{tag}_tint")) for tag in TAGS},
    }
    assert too_low(pairs, WORDS) == {}


@both_themes
def test_controls_rings_and_marks_stand_out_from_every_ground_they_stand_on(colours: Colours) -> None:
    pairs = {
        **named(colours, ("line_strong",), PANES),
        **named(colours, ("focus", "accent", "text_3"), (*PANES, *ROWS)),
        **{f"data {at} on the page": (ink, colours.page) for at, ink in enumerate(colours.data, 1)},
    }
    assert too_low(pairs, MARKS) == {}


@both_themes
def test_words_of_the_widgets_sheet_can_be_read(colours: Colours) -> None:
    pairs = {
        f"{about} {ground}": (found["color"], found.get("background", ground))
        for about, found in rules(style_sheet(colours))
        if "color" in found and ":disabled" not in about
        for ground in (colours.window, colours.page)
    }
    assert len(pairs) > 2
    assert too_low(pairs, WORDS) == {}


@both_themes
def test_every_border_of_a_field_button_or_bar_stands_out_in_the_widgets_sheet(colours: Colours) -> None:
    controls = ("QLineEdit", "QComboBox", "QPushButton", "#noteEdit", ":focus", "QScrollBar::handle")
    pairs = {
        f"{about} on {pane}": (found.get("border", found.get("background", "")), getattr(colours, pane))
        for about, found in rules(style_sheet(colours))
        if about.startswith(controls) or ":focus" in about
        if ":disabled" not in about and ":hover" not in about and ":pressed" not in about
        for pane in PANES
    }
    assert len(pairs) > 20
    assert too_low({name: pair for name, pair in pairs.items() if pair[0]}, MARKS) == {}


@both_themes
def test_words_of_the_page_can_be_read_on_their_own_ground_on_the_page_and_on_that_of_passages(colours: Colours) -> None:
    pairs = {
        f"{about} on {ground}": (found["color"], found.get("background-color", ground))
        for about, found in rules(page_sheet(PageStyle(colours, 13, "Sans")))
        if "color" in found
        for ground in (colours.page, colours.window)
    }
    assert len(pairs) > 20
    assert too_low(pairs, WORDS) == {}


@both_themes
@pytest.mark.parametrize("group", [Group.Active, Group.Inactive])
def test_the_palette_gives_every_widget_words_that_can_be_read(colours: Colours, group: QPalette.ColorGroup) -> None:
    palette = palette_of(colours)
    roles = (
        (Role.WindowText, Role.Window), (Role.Text, Role.Base), (Role.Text, Role.AlternateBase), (Role.ButtonText, Role.Button),
        (Role.PlaceholderText, Role.Base), (Role.HighlightedText, Role.Highlight), (Role.Link, Role.Base), (Role.LinkVisited, Role.Base),
        (Role.ToolTipText, Role.ToolTipBase), (Role.BrightText, Role.Accent),
    )  # fmt: skip
    pairs = {
        f"{ink.name} on {ground.name}": (palette.color(group, ink).name(), palette.color(group, ground).name()) for ink, ground in roles
    }
    assert too_low(pairs, WORDS) == {}


def ground_of(widget: QWidget, picture: QImage) -> str:
    """The colour that most of a widget is painted in."""
    ratio, corner = picture.devicePixelRatio(), widget.mapTo(widget.window(), widget.rect().topLeft())
    left, top = round(corner.x() * ratio), round(corner.y() * ratio)
    area = QRect(left, top, min(round(widget.width() * ratio), 400), round(widget.height() * ratio))
    return names_in(picture, area & picture.rect()).most_common(1)[0][0]


@pytest.mark.parametrize("act", ["lightAction", "darkAction"])
@pytest.mark.parametrize("place", ["entry:hvalvik", "section:figures", "section:checks", "section:bookmarks"])
def test_every_label_can_be_read_where_it_is_painted(desk: Desk, act: str, place: str) -> None:
    desk.action(act).trigger()
    desk.window._walk.go(parse_place(place))
    desk.settle()
    picture = desk.window.grab().toImage()
    labels = [label for label in desk.window.findChildren(QLabel) if label.isVisible() and label.isEnabled() and label.text().strip()]
    pairs = {label.text(): (label.palette().color(label.foregroundRole()).name(), ground_of(label, picture)) for label in labels}
    desk.action("asSystemAction").trigger()
    assert len(pairs) > 2
    assert too_low(pairs, WORDS) == {}
