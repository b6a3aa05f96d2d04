"""Every colour of the window under the name of what it means, light, dark, and in the reader's own high contrast."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette


class Colours(NamedTuple):
    """One set of colours, each as `#rrggbb`. A `_tint` lies behind its meaning's words; `data` belongs to the entries of a chart."""

    window: str
    sidebar: str
    list: str
    page: str
    raised: str
    field: str
    text: str
    text_2: str
    text_3: str
    line: str
    grid: str
    line_strong: str
    accent: str
    on_accent: str
    selected: str
    selected_no_focus: str
    hover: str
    focus: str
    planned: str
    planned_tint: str
    doubt: str
    doubt_tint: str
    disagrees: str
    disagrees_tint: str
    agrees: str
    agrees_tint: str
    derived: str
    derived_tint: str
    match: str
    data: tuple[str, str, str, str]


LIGHT = Colours(
    window="#f2f3f3", sidebar="#e9ecec", list="#f7f8f8", page="#ffffff", raised="#ffffff", field="#ffffff",
    text="#1b2023", text_2="#4e565c", text_3="#5f676d", line="#dde1e2", grid="#e6e9ea", line_strong="#7d868b",
    accent="#0b5a72", on_accent="#ffffff", selected="#d3e5eb", selected_no_focus="#d8dee0", hover="#dfe5e7", focus="#0a7ea0",
    planned="#5e4494", planned_tint="#ece7f6", doubt="#7f5200", doubt_tint="#faefd6", disagrees="#a02f27", disagrees_tint="#fae5e2",
    agrees="#265f3e", agrees_tint="#e0f0e6", derived="#596167", derived_tint="#e7ebec", match="#ffe79e",
    data=("#17708c", "#b0660a", "#6a3866", "#56772b"),
)  # fmt: skip
DARK = Colours(
    window="#1d2022", sidebar="#17191b", list="#1a1d1f", page="#212528", raised="#2a2f32", field="#171a1c",
    text="#e4e7e8", text_2="#b2b9bd", text_3="#969fa4", line="#353b3f", grid="#2d3336", line_strong="#747e84",
    accent="#7cc3db", on_accent="#0c1b21", selected="#1e4250", selected_no_focus="#2e3539", hover="#282e31", focus="#4fafd0",
    planned="#bfabea", planned_tint="#352d4b", doubt="#e3b25c", doubt_tint="#3e331a", disagrees="#f19a8f", disagrees_tint="#482723",
    agrees="#8bcba1", agrees_tint="#1f3a2a", derived="#a3abaf", derived_tint="#30373b", match="#6a5618",
    data=("#5fb3ce", "#e0a24a", "#c27bab", "#acc678"),
)  # fmt: skip

_ROLES = {
    QPalette.ColorRole.Window: "window", QPalette.ColorRole.Button: "window", QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.AlternateBase: "list", QPalette.ColorRole.ToolTipBase: "raised", QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Text: "text", QPalette.ColorRole.WindowText: "text", QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "on_accent", QPalette.ColorRole.PlaceholderText: "text_3", QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Midlight: "grid", QPalette.ColorRole.Light: "page", QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.Shadow: "line_strong", QPalette.ColorRole.Accent: "accent", QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent", QPalette.ColorRole.Highlight: "selected", QPalette.ColorRole.HighlightedText: "text",
}  # fmt: skip


_TELLING_ROLES = (
    QPalette.ColorRole.Text, QPalette.ColorRole.Link, QPalette.ColorRole.Base, QPalette.ColorRole.Highlight, QPalette.ColorRole.Window,
)  # fmt: skip


_MOST_KNOWN = 64
_known: dict[int, Colours] = {}


def palette_of(colours: Colours) -> QPalette:
    """Return the palette that gives every widget these colours."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(colours, name)))
    palette.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight, QColor(colours.selected_no_focus))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, mixed(colours.text, colours.window, 0.45))
    return palette


def colours_of(palette: QPalette) -> Colours:
    """Return the colours a palette stands for; a palette that is none of ours keeps its own, every meaning set to its text.

    A pane may have a ground of its own, and a style sheet gives one: text and link tell whose the palette is.
    """
    key = palette.cacheKey()
    if key not in _known:
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        _known[key] = _told_by(palette)
    return _known[key]


def _told_by(palette: QPalette) -> Colours:
    names = tuple(palette.color(QPalette.ColorGroup.Active, role).name() for role in _TELLING_ROLES)
    for ours in (LIGHT, DARK):
        if names[:2] == (ours.text, ours.accent):
            return ours
    return _own_colours(*names)


@lru_cache(maxsize=4)
def _own_colours(text: str, link: str, page: str, highlight: str, window: str) -> Colours:
    marked = mixed(highlight, page, 0.65).name()
    return Colours(
        window=window, sidebar=page, list=page, page=page, raised=page, field=page, text=text, text_2=text, text_3=text, line=text,
        grid=page, line_strong=text, accent=link, on_accent=page, selected=marked, selected_no_focus=marked, hover=page, focus=text,
        planned=text, planned_tint=page, doubt=text, doubt_tint=page, disagrees=text, disagrees_tint=page, agrees=text,
        agrees_tint=page, derived=text, derived_tint=page, match=marked, data=(link, text, text, text),
    )  # fmt: skip


def mixed(one: str, other: str, share: float) -> QColor:
    """Return a colour with `share` of the other in it, from 0 to 1."""
    a, b = QColor(one), QColor(other)
    parts = ((a.redF(), b.redF()), (a.greenF(), b.greenF()), (a.blueF(), b.blueF()))
    return QColor.fromRgbF(*(x * (1 - share) + y * share for x, y in parts))
