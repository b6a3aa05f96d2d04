"""The picture of a cross-check as HTML: its terms one under another, each with a bar that a table cell is coloured for."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape

from vademecum.pages.drawn_sum import Bar, BarForm, DrawnSum, TermRow
from vademecum.ui.colours import mixed
from vademecum.ui.fact_html import TABLE
from vademecum.ui.page_style import PageStyle
from vademecum.ui.run_html import link_html, tag_html

_TRACK, _HEIGHT, _THIN, _HATCH = 260, 13, 8, 6
_SIGN, _WORD = 34, 66
_PALE = 0.7


def drawn_sum_html(drawn: DrawnSum | None, style: PageStyle) -> Iterator[str]:
    """Return the terms with their bars, then what rounding allows, where that decides."""
    if drawn is None:
        return
    yield _table(drawn.rows, style)
    if drawn.close:
        words = "What rounding allows each side, seen closely; this scale does not begin at zero."
        head = f'<tr><td colspan="4" style="padding-top: {style.length(20)}px"><p class="hint">{words}</p></td></tr>'
        yield _table(drawn.close, style, head)


def _table(rows: Sequence[TermRow], style: PageStyle, head: str = "") -> str:
    signs = style.length(_WORD if any(row.sign.isalpha() for row in rows) else _SIGN)
    return f"{TABLE}{head}{''.join(_row(row, style, signs) for row in rows)}</table>"


def _row(row: TermRow, style: PageStyle, signs: int) -> str:
    term = link_html(row.term.text, row.term.place) if row.term.place else f'<span class="soft">{escape(row.term.text)}</span>'
    tag = f"&nbsp; {tag_html(row.tag)}" if row.tag else ""
    period = f'<p class="hint">{escape(row.period)}</p>' if row.period else ""
    bar = _bar(row.bar, style) if row.bar else ""
    return (
        f'<tr><td width="{signs}"><p class="cell strong">{escape(row.sign)}</p></td>'
        f'<td><p class="cell">{term}{tag}</p>{period}</td>'
        f'<td width="{style.length(_TRACK + 24)}">{bar}</td>'
        f'<td width="{style.length(132)}" align="right"><p class="cell value">{escape(row.value)}</p></td></tr>'
    )


def _bar(bar: Bar, style: PageStyle) -> str:
    """Return a bar as a table of one row: room before it, what is sure, what may be, the sign at its end."""
    start, sure, end = (style.length(share * _TRACK) for share in (bar.start, bar.sure, bar.end))
    height = style.length(_THIN if bar.form is BarForm.COMPUTED else _HEIGHT)
    ink = style.colours.data[0]
    room = f'<td class="bar" width="{start}"></td>' if start else ""
    body = (
        f'<td width="{max(sure - start, 2)}" height="{height}" {_filled(bar.form, ink, style)}></td>'
        if sure > start or end == start
        else ""
    )
    pale = mixed(ink, style.colours.page, _PALE).name()
    maybe = f'<td width="{end - sure}" height="{height}" {_filled(bar.form, pale, style)}></td>' if end > sure else ""
    sign = f'<td class="bar"><span style="color: {ink}">{bar.ending}</span></td>' if bar.ending else ""
    return f'<table border="0" cellspacing="0" cellpadding="0"><tr>{room}{body}{maybe}{sign}</tr></table>'


def _filled(form: BarForm, ink: str, style: PageStyle) -> str:
    colours = style.colours
    look = {
        BarForm.HAPPENED: f"border: 0; background-color: {ink}",
        BarForm.PLANNED: f"border: 1px solid {ink}; background-image: url({_hatch(ink, colours.page)})",
        BarForm.CAPACITY: f"border: 1px dotted {ink}",
        BarForm.COMPUTED: f"border: 1px dashed {colours.derived}",
    }
    return f'style="padding: 0; {look[form]}"'


@lru_cache
def _hatch(ink: str, ground: str) -> str:
    """Return the tile of a hatch as a portable pixmap that needs no file."""
    pixels = (_rgb(ink if (x + y) % _HATCH == 0 else ground) for y in range(_HATCH) for x in range(_HATCH))
    tile = f"P3 {_HATCH} {_HATCH} 255 " + " ".join(str(value) for pixel in pixels for value in pixel)
    return f"data:image/x-portable-pixmap;base64,{b64encode(tile.encode()).decode()}"


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))
