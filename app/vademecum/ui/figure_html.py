"""Figures, cross-checks and doubtful places as tables of a page."""

from collections.abc import Iterable, Sequence
from html import escape

from vademecum.pages.entry import CheckRow, ErratumRow
from vademecum.pages.place import Link, Place, PlaceKind
from vademecum.pages.shown import FigureRow, TagKind
from vademecum.ui.fact_html import TABLE
from vademecum.ui.page_style import PageStyle
from vademecum.ui.run_html import anchor_html, link_html, notes_html, page_link_html, tag_html

APART = 'class="apart"'
"""Keeps a column of running words off the one right of it."""

_SAYS_WIDTH = 210
"""In pixels: of a share Qt leaves little beside a column of running words. Fixed, it is the same in every stretch of a long table."""
_OF_ONE_METRIC = {PlaceKind.METRIC, PlaceKind.FIGURE}
_LARGE, _BESIDE = 20.0, "&nbsp;&nbsp;&nbsp;"
_LONGEST_LINE, _FACTS_IN_A_LINE = 16, 6
"""Values up to so many letters, and the numbers of so many facts, stand in one line."""


def figures_html(figures: Sequence[FigureRow], of: Place, style: PageStyle) -> str:
    """Return figures by metric, its name written once; what is that of the page shown is left out: the metric, or whose they are.

    The columns of words have no width of their own: what the others leave is shared among them as their words need it.
    """
    names_metric = of.kind not in _OF_ONE_METRIC
    others = any(figure.subject.place != of for figure in figures)
    with_whom = any(figure.counterpart is not None and figure.counterpart.place != of for figure in figures)
    heads = [*(["Metric"] if names_metric else []), *(["Of"] if others else []), *(["With"] if with_whom else [])]
    head = "".join(f"<th>{words}</th>" for words in heads)
    rows, metric = [], ""
    for figure in figures:
        whose = [_other(figure.subject, of)] if others else []
        whose += [_other(figure.counterpart, of)] if with_whom else []
        named = ["" if figure.metric == metric else escape(figure.metric)] if names_metric else []
        rows.append(_figure_html(figure, [*named, *whose], of, is_large=style.pixels >= _LARGE))
        metric = figure.metric
    ends = (
        f'<th align="right">Value&nbsp;&nbsp;&nbsp;</th><th class="near">Period</th><th width="{style.length(84)}">Status</th>'
        f'<th width="{style.length(38)}" align="right">Note</th><th width="{style.length(45)}" align="right">Page</th>'
    )
    return f"{TABLE}<thead><tr>{head}{ends}</tr></thead>{''.join(rows)}</table>"


def _other(link: Link | None, here: Place) -> str:
    return link_html(link.text, link.place) if link is not None and link.place != here else ""


def _value(figure: FigureRow, here: Place, *, breaks: bool) -> str:
    """Return the value, leading to the page of the figure where that is not shown; it is never broken between a number and its unit."""
    place = Place(PlaceKind.FIGURE, figure.id)
    words = "\u00a0".join(figure.value.rsplit(" ", 1)) if breaks else figure.value.replace(" ", "\u00a0")
    return escape(words) if place == here else link_html(words, place, kind="quiet")


def _figure_html(figure: FigureRow, first_cells: Sequence[str], of: Place, *, is_large: bool) -> str:
    """Return a row; its period and a short value stand in one line, but where the text is so large that they would leave no room."""
    cells = '</p></td><td class="near"><p class="cell">'.join(first_cells)
    left = f'<td class="near"><p class="cell">{anchor_html(f"figure:{figure.id}")}{cells}</p></td>'
    plain = figure.status.kind is TagKind.PLAIN
    status = f'<span class="soft">{escape(figure.status.words)}</span>' if plain else tag_html(figure.status)
    breaks = is_large or len(figure.value) > _LONGEST_LINE
    whole = "" if breaks else " short"
    period = escape(figure.period) if is_large else escape(figure.period).replace(" ", "&nbsp;")
    return (
        f'<tr>{left}<td align="right"><p class="cell value{whole}">{_value(figure, of, breaks=breaks)}{_BESIDE}</p></td>'
        f'<td><p class="cell soft{"" if is_large else " short"}">{period}&nbsp;&nbsp;</p></td>'
        f'<td><p class="cell">{status}</p></td>'
        f'<td align="right"><p class="cell">{notes_html(figure.footnotes)}</p></td>'
        f'<td align="right"><p class="cell">{page_link_html(figure.page, figure.fact)}</p></td></tr>'
    )


def checks_html(checks: Iterable[CheckRow], *, headed: bool = True) -> str:
    """Return cross-checks: verdict, what was checked and why, what the sum came to; the table goes on from another unless `headed`."""
    rows = (
        f'<tr><td width="130"><p class="cell">{anchor_html(f"check:{check.id}")}{tag_html(check.verdict)}</p></td>'
        f'<td><p class="cell strong">{link_html(check.title, Place(PlaceKind.CHECK, check.id), kind="quiet")}</p>'
        f'<p class="hint">{escape(check.explanation)}</p></td>'
        f'<td align="right" width="230"><p class="cell value">{escape(check.result)}&nbsp;&nbsp;&nbsp;</p></td>'
        f'<td align="right" width="60"><p class="cell">{link_html(f"ch. {check.chapter}", f"chapter:{check.chapter}")}</p></td></tr>'
        for check in checks
    )
    ends = '<th align="right">Result&nbsp;&nbsp;&nbsp;</th><th align="right">Chapter</th>'
    head = f"<thead><tr><th>Verdict</th><th>Check</th>{ends}</tr></thead>"
    return f"{TABLE}{head if headed else ''}{''.join(rows)}</table>"


def errata_html(errata: Iterable[ErratumRow], *, headed: bool = True) -> str:
    """Return doubtful places: where, what is printed, what is meant and how sure that is; going on unless `headed`."""
    rows = (
        f'<tr><td width="64"><p class="cell">{anchor_html(f"erratum:{erratum.id}")}{page_link_html(erratum.page)}</p></td>'
        f'<td width="{_SAYS_WIDTH}" {APART}><p class="cell">{_says(erratum)}</p></td>'
        f'<td {APART}><p class="cell">{escape(erratum.means)}</p></td>'
        f'<td width="80"><p class="cell soft">{escape(erratum.confidence)}</p></td>'
        f'<td width="100" align="right"><p class="cell{_few(erratum.facts)}">{_facts(erratum.facts)}</p></td></tr>'
        for erratum in errata
    )
    ends = '<th>Meant is</th><th>How sure</th><th align="right">Facts</th>'
    head = f'<thead><tr><th>Page</th><th width="{_SAYS_WIDTH}">Says</th>{ends}</tr></thead>'
    return f"{TABLE}{head if headed else ''}{''.join(rows)}</table>"


def _says(erratum: ErratumRow) -> str:
    return link_html(f"“{erratum.says}”", Place(PlaceKind.ERRATUM, erratum.id), kind="quiet")


def _few(facts: Sequence[str]) -> str:
    """Return the class that keeps the numbers of a few facts in one line."""
    return " short" if len(facts) <= _FACTS_IN_A_LINE else ""


def _facts(facts: Sequence[str]) -> str:
    numbered = (link_html(str(at), f"fact:{fact}", tip="Go to the fact that rests on this place") for at, fact in enumerate(facts, 1))
    return ", ".join(numbered) or '<span class="faint">none</span>'
