"""A page as HTML for paper: its head, its parts in order, and its sources at the end."""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape

from vademecum.pages.entry import DetailPage
from vademecum.pages.printed_sections import checks_of_page, errata_of_page, figures_of_page
from vademecum.ui.fact_html import TABLE
from vademecum.ui.on_paper import NO_CHART, DrawnChart, PrintOptions
from vademecum.ui.page_html import PageSection, leads, page_pieces, page_sections
from vademecum.ui.page_style import PageStyle
from vademecum.ui.print_parts import endnotes, space_html, title_html, together
from vademecum.ui.table_print_html import rows_html

_TABLES = {"figures": figures_of_page, "checks": checks_of_page, "errata": errata_of_page}
# What leads to another page of the program leads nowhere on paper.
_INNER_LINK = re.compile(r'(<a\b[^>]*?) href="(?!https?://)[^"]*"')


def print_html(page: DetailPage, style: PageStyle, options: PrintOptions, chart: DrawnChart = NO_CHART) -> str:
    """Return the body of a printed page, tables that go on joined to one, so that their heads stand on every sheet.

    A `chart` stands after everything else; the sources it cites are among those of the page. Passages of the reader's copy stay there.
    """
    page = replace(page, facts=tuple(replace(fact, passage=None) for fact in page.facts))
    sections = tuple(_on_paper(section, page, options) for section in page_sections(page, style) if section.anchor != "sources")
    body = "".join(piece.html for piece in page_pieces(page, sections)) if sections or not page.references else ""
    body = body.replace(f"</table>{TABLE}", "")
    return _INNER_LINK.sub(
        r"\1", "".join((*_head(page, style), body, chart.html, *endnotes(together(page.references, chart.references), style, options)))
    )


def _on_paper(section: PageSection, page: DetailPage, options: PrintOptions) -> PageSection:
    """Return a section as paper has it: tables in columns that share its width, so that no word is broken."""
    made = _TABLES.get(section.anchor)
    return section if made is None else replace(section, write=lambda: iter([rows_html(made(page), options)]))


def _head(page: DetailPage, style: PageStyle) -> Iterator[str]:
    if page.kind_line:
        yield f'<p class="kind">{escape(" · ".join(run.text for run in page.kind_line))}</p>'
    yield title_html(page.title)
    if page.summary and not leads(page):
        yield f'<p class="summary">{escape(page.summary)}</p>'
    if page.other_names:
        yield f'<p class="kind">{escape(" · ".join(page.other_names))}</p>'
    yield space_html(style)
