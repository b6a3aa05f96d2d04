"""The rail beside the page: connections and sources in short, so that both stay in view."""

from html import escape

from vademecum.pages.entry import DetailPage, ErratumRow
from vademecum.pages.place import PlaceKind
from vademecum.pages.shown import Reference
from vademecum.ui.fact_html import TABLE
from vademecum.ui.page_html import connection_links
from vademecum.ui.page_style import PageStyle
from vademecum.ui.run_html import NO_BREAK, link_html, note_place, sign_html


def rail_html(page: DetailPage, style: PageStyle) -> str:
    """Return the rail of a page; empty when it would hold nothing that does not stand on the page at once."""
    if page.place.kind is PlaceKind.SECTION:
        return ""
    parts = (_connections(page), _references(page, style), _errata(page.errata))
    rule = f'<table width="100%" border="0" cellspacing="0" cellpadding="{style.length(6)}"><tr><td></td></tr></table>'
    return rule.join(part for part in parts if part)


def rail_heading(words: str) -> str:
    """Return the name of a part of the rail."""
    return f'<p class="rail">{escape(words)}</p>'


def _connections(page: DetailPage) -> str:
    if not page.connections:
        return ""
    groups = (
        f'<p class="hint" style="margin-top:4px">{escape(group.label[:1].upper() + group.label[1:])}</p>'
        f'<p class="cell">{connection_links(group, sign_html)}</p>'
        for group in page.connections
    )
    return f"{rail_heading('Connections')}{''.join(groups)}"


def _references(page: DetailPage, style: PageStyle) -> str:
    if not page.references or page.place.kind is PlaceKind.NOTE:
        return ""
    rows = "".join(_reference(reference, style) for reference in page.references)
    label = "Notes" if page.place.kind is PlaceKind.CHAPTER else "Sources"
    return f"{rail_heading(label)}{TABLE}{rows}</table>"


def _reference(reference: Reference, style: PageStyle) -> str:
    number = link_html(str(reference.footnote), note_place(reference.footnote), tip="Go to this source")
    return (
        f'<tr><td class="plain" width="{style.length(31)}"><p class="cell strong">{number}</p></td>'
        f'<td class="plain"><p class="cell">{escape(reference.title)}</p><p class="hint">{escape(reference.imprint)}</p></td></tr>'
    )


def _errata(errata: tuple[ErratumRow, ...]) -> str:
    if not errata:
        return ""
    places = (
        f'<p class="hint" style="margin-top:4px"><a class="tag doubt" href="section:errata">{NO_BREAK}▵{NO_BREAK}p.{NO_BREAK}'
        f"{erratum.page}{NO_BREAK}</a> “{escape(erratum.says)}”: "
        f"{escape(erratum.means.removesuffix('.'))}. {escape(erratum.confidence.capitalize())}.</p>"
        for erratum in errata
    )
    return f"{rail_heading('Doubtful places')}{''.join(places)}"
