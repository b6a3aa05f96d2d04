"""A page as HTML for paper: its head, its parts in order, and its sources at the end."""

import re
from collections.abc import Iterable, Iterator
from html import escape

from vademecum.pages.entry import DetailPage
from vademecum.pages.shown import Reference
from vademecum.ui.fact_html import TABLE
from vademecum.ui.on_paper import NO_CHART, DrawnChart, PrintOptions
from vademecum.ui.page_html import leads, page_pieces, page_sections
from vademecum.ui.page_style import PageStyle
from vademecum.ui.type_scale import SERIF, Step

# What leads to another page of the program leads nowhere on paper.
_INNER_LINK = re.compile(r'(<a\b[^>]*?) href="(?!https?://)[^"]*"')


def print_html(page: DetailPage, style: PageStyle, options: PrintOptions, chart: DrawnChart = NO_CHART) -> str:
    """Return the body of a printed page, tables that go on joined to one, so that their heads stand on every sheet.

    A `chart` stands after everything else; the sources it cites follow those of the page.
    """
    sections = tuple(section for section in page_sections(page, style) if section.anchor != "sources")
    body = "".join(piece.html for piece in page_pieces(page, sections)) if sections or not page.references else ""
    body = body.replace(f"</table>{TABLE}", "")
    return _INNER_LINK.sub(
        r"\1", "".join((*_head(page, style), body, chart.html, *endnotes(together(page.references, chart.references), style, options)))
    )


def print_sheet(style: PageStyle) -> str:
    """Return what paper needs besides the sheet of the page: links that do not shine out, a title, smaller notes."""
    c = style.colours
    return (
        f"a {{ color: {c.text}; text-decoration: none }}"
        f"p.kind {{ font-size: {style.size(Step.SMALL)}px; color: {c.text_2} }}"
        f"p.title {{ font-family: '{SERIF}'; font-size: {style.size(Step.TITLE)}px; font-weight: 600; margin-bottom: 4px }}"
        f"p.summary {{ font-family: '{SERIF}'; font-size: {style.size(Step.SUMMARY)}px; color: {c.text_2}; margin-bottom: 6px }}"
        "p.whole { white-space: nowrap }"
        f"p.group {{ font-family: '{SERIF}'; font-size: {style.size(Step.SECTION)}px; font-weight: 600; margin-top: {style.length(10)}px;"
        " margin-bottom: 4px }"
        f"td.row {{ padding-top: {style.length(3)}px; padding-bottom: {style.length(4)}px }}"
        f"th.after, td.after {{ padding-left: {style.length(10)}px }}"
        f"p.row, p.row-name, p.row-soft {{ font-size: {style.length(11.5)}px; line-height: {style.length(15)}px }}"
        f"p.row-name {{ font-weight: 600 }} p.row-soft {{ color: {c.text_2} }}"
        "p.under-chart { margin-top: 6px }"
        f"p.row-note {{ font-family: '{SERIF}'; font-size: {style.size(Step.BODY)}px; line-height: {style.length(18)}px;"
        " white-space: pre-wrap; margin-top: 3px; margin-bottom: 3px }"
        f"a.address {{ color: {c.text_2} }}"
    )


def title_html(title: str) -> str:
    """Return the title of what is printed."""
    return f'<p class="title">{escape(title)}</p>'


def space_html(style: PageStyle) -> str:
    """Return a little room under a head."""
    return f'<p style="font-size: {style.length(8)}px">&nbsp;</p>'


def together(first: tuple[Reference, ...], others: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """Return sources, after them those of the others that are not among them."""
    known = {reference.footnote for reference in first}
    return (*first, *(reference for reference in others if reference.footnote not in known))


def endnotes(references: Iterable[Reference], style: PageStyle, options: PrintOptions) -> Iterator[str]:
    """Write sources under their heading, each with its number; where their addresses are left out, a PDF still leads there."""
    notes = "".join(_endnote(each, style, options) for each in references)
    if notes:
        yield f"<h2>Sources</h2>{TABLE}{notes}</table>"


def address_html(url: str, words: str) -> str:
    """Return words that lead to an address, as nothing but plain words on paper."""
    return f'<a class="address" href="{escape(url)}">{escape(words)}</a>'


def _head(page: DetailPage, style: PageStyle) -> Iterator[str]:
    if page.kind_line:
        yield f'<p class="kind">{escape(" · ".join(run.text for run in page.kind_line))}</p>'
    yield title_html(page.title)
    if page.summary and not leads(page):
        yield f'<p class="summary">{escape(page.summary)}</p>'
    if page.other_names:
        yield f'<p class="kind">{escape(" · ".join(page.other_names))}</p>'
    yield space_html(style)


def _endnote(reference: Reference, style: PageStyle, options: PrintOptions) -> str:
    shows = bool(reference.url) and options.addresses
    full = f'<a href="{escape(reference.url)}">{escape(reference.full)}</a>' if reference.url and not shows else escape(reference.full)
    where = f'<p class="hint">{address_html(reference.url, reference.url)}</p>' if shows else ""
    return (
        f'<tr><td class="plain" width="{style.length(34)}"><p class="cell strong">{reference.footnote}</p></td>'
        f'<td class="plain"><p class="cell">{full}</p>{where}</td></tr>'
    )
