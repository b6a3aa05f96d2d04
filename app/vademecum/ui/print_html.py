"""A page as HTML for paper: its head, its parts in order, and its sources at the end with their addresses written out."""

import re
from collections.abc import Iterator
from html import escape

from vademecum.pages.entry import DetailPage
from vademecum.pages.shown import Reference
from vademecum.ui.fact_html import TABLE
from vademecum.ui.page_html import leads, page_pieces, page_sections
from vademecum.ui.page_style import PageStyle
from vademecum.ui.type_scale import SERIF, Step

# What leads to another page of the program leads nowhere on paper.
_INNER_LINK = re.compile(r'(<a\b[^>]*?) href="(?!https?://)[^"]*"')


def print_html(page: DetailPage, style: PageStyle) -> str:
    """Return the body of a printed page."""
    sections = tuple(section for section in page_sections(page, style) if section.anchor != "sources")
    body = "".join(piece.html for piece in page_pieces(page, sections)) if sections or not page.references else ""
    return _INNER_LINK.sub(r"\1", "".join((*_head(page, style), body, *_endnotes(page, style))))


def print_sheet(style: PageStyle) -> str:
    """Return what paper needs besides the sheet of the page: links that do not shine out, a title, smaller notes."""
    c = style.colours
    return (
        "a { color: #000000; text-decoration: none }"
        f"p.kind {{ font-size: {style.size(Step.SMALL)}px; color: {c.text_2} }}"
        f"p.title {{ font-family: '{SERIF}'; font-size: {style.size(Step.TITLE)}px; font-weight: 600; margin-bottom: 4px }}"
        f"p.summary {{ font-family: '{SERIF}'; font-size: {style.size(Step.SUMMARY)}px; color: {c.text_2}; margin-bottom: 6px }}"
        f"a.address {{ color: {c.text_2} }}"
    )


def _head(page: DetailPage, style: PageStyle) -> Iterator[str]:
    if page.kind_line:
        yield f'<p class="kind">{escape(" · ".join(run.text for run in page.kind_line))}</p>'
    yield f'<p class="title">{escape(page.title)}</p>'
    if page.summary and not leads(page):
        yield f'<p class="summary">{escape(page.summary)}</p>'
    if page.other_names:
        yield f'<p class="kind">{escape(" · ".join(page.other_names))}</p>'
    yield f'<p style="font-size: {style.length(8)}px">&nbsp;</p>'


def _endnotes(page: DetailPage, style: PageStyle) -> Iterator[str]:
    if page.references:
        yield f"<h2>Sources</h2>{TABLE}{''.join(_endnote(each, style) for each in page.references)}</table>"


def _endnote(reference: Reference, style: PageStyle) -> str:
    where = f'<p class="hint"><a class="address" href="{escape(reference.url)}">{escape(reference.url)}</a></p>' if reference.url else ""
    return (
        f'<tr><td class="plain" width="{style.length(34)}"><p class="cell strong">{reference.footnote}</p></td>'
        f'<td class="plain"><p class="cell">{escape(reference.full)}</p>{where}</td></tr>'
    )
