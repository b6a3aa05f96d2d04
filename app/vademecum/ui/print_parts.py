"""What all things on paper have in common: their sheet of styles, titles, sources at the end."""

from collections.abc import Iterable, Iterator
from html import escape

from vademecum.pages.shown import Reference
from vademecum.ui.fact_html import TABLE
from vademecum.ui.on_paper import PrintOptions
from vademecum.ui.page_style import PageStyle
from vademecum.ui.type_scale import SERIF, Step


def print_sheet(style: PageStyle) -> str:
    """Return what paper needs besides the sheet of the page: links that do not shine out, a title, smaller notes."""
    c = style.colours
    return (
        f"a {{ color: {c.text}; text-decoration: none }}"
        f"p.kind {{ font-size: {style.size(Step.SMALL)}px; color: {c.text_2} }}"
        f"p.title {{ font-family: '{SERIF}'; font-size: {style.size(Step.TITLE)}px; font-weight: 600; margin-bottom: 4px }}"
        f"p.summary {{ font-family: '{SERIF}'; font-size: {style.size(Step.SUMMARY)}px; color: {c.text_2}; margin-bottom: 6px }}"
        f"p.group {{ font-family: '{SERIF}'; font-size: {style.size(Step.SECTION)}px; font-weight: 600; margin-top: {style.length(10)}px;"
        " margin-bottom: 4px }"
        f"td.row {{ padding-top: {style.length(3)}px; padding-bottom: {style.length(4)}px }}"
        f"th.first, th.after {{ font-size: {style.length(11.5)}px; white-space: nowrap }}"
        f"th.after, td.after {{ padding-left: {style.length(10)}px }}"
        f"td.note {{ border-bottom: 0px; padding-top: {style.length(2)}px; padding-bottom: {style.length(5)}px }}"
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


def together(first: Iterable[Reference], others: Iterable[Reference]) -> tuple[Reference, ...]:
    """Return sources of both, each once, by their numbers, as they are looked up at the end."""
    known = {reference.footnote: reference for reference in (*first, *others)}
    return tuple(known[number] for number in sorted(known))


def endnotes(references: Iterable[Reference], style: PageStyle, options: PrintOptions) -> Iterator[str]:
    """Write sources under their heading, each with its number; where their addresses are left out, a PDF still leads there."""
    notes = "".join(_endnote(each, style, options) for each in references)
    if notes:
        yield f"<h2>Sources</h2>{TABLE}{notes}</table>"


def address_html(url: str, words: str) -> str:
    """Return words that lead to an address, as nothing but plain words on paper."""
    return f'<a class="address" href="{escape(url)}">{escape(words)}</a>'


def _endnote(reference: Reference, style: PageStyle, options: PrintOptions) -> str:
    shows = bool(reference.url) and options.addresses
    full = f'<a href="{escape(reference.url)}">{escape(reference.full)}</a>' if reference.url and not shows else escape(reference.full)
    where = f'<p class="row-soft">{address_html(reference.url, reference.url)}</p>' if shows else ""
    return (
        f'<tr><td class="note" width="{style.length(34)}"><p class="row-name">{reference.footnote}</p></td>'
        f'<td class="note"><p class="row">{full}</p>{where}</td></tr>'
    )
