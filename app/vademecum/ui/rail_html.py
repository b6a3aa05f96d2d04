"""The rail beside the page: connections and sources in short, so that both stay in view."""

from collections.abc import Iterator
from html import escape

from vademecum.pages.entry import ConnectionGroup, DetailPage, ErratumRow
from vademecum.pages.place import PlaceKind
from vademecum.pages.shown import Reference
from vademecum.ui.fact_html import TABLE
from vademecum.ui.page_html import connection_links
from vademecum.ui.page_style import PageStyle
from vademecum.ui.pieces import Piece, tables
from vademecum.ui.run_html import NO_BREAK, link_html, note_place, sign_html


def has_rail(page: DetailPage) -> bool:
    """Return whether there is anything for a rail that does not stand on the page at once."""
    return bool(page.connections or page.errata or _shows_references(page))


def rail_pieces(page: DetailPage, style: PageStyle) -> Iterator[Piece]:
    """Write the rail piece by piece; nothing where a page has none."""
    if not has_rail(page):
        return
    between = ""
    gap = '<p class="gap">&nbsp;</p>'
    rule = f'{TABLE}<tr><td>{gap}</td></tr><tr><td class="plain">{gap}</td></tr></table>'
    for part in (_connections(page), _references(page, style), _errata(page.errata)):
        before = between
        for html in part:
            yield Piece(before + html)
            before, between = "", rule


def rail_heading(words: str) -> str:
    """Return the name of a part of the rail."""
    return f'<p class="rail">{escape(words)}</p>'


def _connections(page: DetailPage) -> Iterator[str]:
    if page.connections:
        yield rail_heading("Connections") + "".join(map(_group, page.connections))


def _group(group: ConnectionGroup) -> str:
    return (
        f'<p class="hint" style="margin-top:4px">{escape(group.label[:1].upper() + group.label[1:])}</p>'
        f'<p class="cell">{connection_links(group, sign_html)}</p>'
    )


def _shows_references(page: DetailPage) -> bool:
    return bool(page.references) and page.place.kind is not PlaceKind.NOTE


def _references(page: DetailPage, style: PageStyle) -> Iterator[str]:
    heading = rail_heading("Notes" if page.place.kind is PlaceKind.CHAPTER else "Sources")
    rows = page.references if _shows_references(page) else ()
    for table in tables(rows, lambda part: f"{TABLE}{''.join(_reference(each, style) for each in part)}</table>"):
        yield heading + table
        heading = ""


def _reference(reference: Reference, style: PageStyle) -> str:
    number = link_html(str(reference.footnote), note_place(reference.footnote), tip="Go to this source")
    return (
        f'<tr><td class="plain" width="{style.length(31)}"><p class="cell strong">{number}</p></td>'
        f'<td class="plain"><p class="cell">{escape(reference.title)}</p><p class="hint">{escape(reference.imprint)}</p></td></tr>'
    )


def _errata(errata: tuple[ErratumRow, ...]) -> Iterator[str]:
    heading = rail_heading("Doubtful places")
    for places in tables(errata, lambda part: "".join(map(_erratum, part))):
        yield heading + places
        heading = ""


def _erratum(erratum: ErratumRow) -> str:
    tag = f'<a class="tag doubt" href="{escape(f"erratum:{erratum.id}")}">{NO_BREAK}▵{NO_BREAK}p.{NO_BREAK}{erratum.page}{NO_BREAK}</a>'
    return (
        f'<p class="hint" style="margin-top:4px">{tag} “{escape(erratum.says)}”: '
        f"{escape(erratum.means.removesuffix('.'))}. {escape(erratum.confidence.capitalize())}.</p>"
    )
