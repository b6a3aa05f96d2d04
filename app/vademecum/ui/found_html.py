"""Results of a search as rows of its page: what was found with the words that match, why, and what tells more at the right."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from html import escape

from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.search import Hit
from vademecum.pages.shown import Run
from vademecum.ui.fact_html import TABLE
from vademecum.ui.page_style import PageStyle
from vademecum.ui.pieces import tables
from vademecum.ui.run_html import link_html, runs_html

_NOWHERE = Place(PlaceKind.SECTION, "")


def found_tables(hits: Sequence[Hit], style: PageStyle) -> Iterator[str]:
    """Return results as tables that follow one another."""
    return tables(hits, partial(found_html, style=style))


def found_html(hits: Iterable[Hit], style: PageStyle) -> str:
    """Return results as one table: the number of a source before its title, the reason under the name."""
    rows = (
        f"<tr>{_number(hit, style)}<td>{_words(hit)}</td>"
        f'<td width="{style.length(84)}" align="right"><p class="cell soft">{escape(hit.right)}</p></td></tr>'
        for hit in hits
    )
    return f"{TABLE}{''.join(rows)}</table>"


def _number(hit: Hit, style: PageStyle) -> str:
    if hit.place.kind is not PlaceKind.NOTE:
        return ""
    return f'<td width="{style.length(40)}"><p class="cell">{link_html(hit.place.ref, hit.place)}</p></td>'


def _words(hit: Hit) -> str:
    name: Iterable[Run] = (replace(run, place=hit.place) for run in hit.name)
    detail = f'<p class="hint">{runs_html(hit.detail, _NOWHERE)}</p>' if hit.detail else ""
    return f'<p class="cell">{runs_html(name, _NOWHERE)}</p>{detail}'
