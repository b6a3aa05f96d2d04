"""A whole page as HTML: its sections in order, each under the name its tab has."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape

from vademecum.pages.entry import ConnectionGroup, DetailPage, Happening, Particular
from vademecum.pages.place import Link, Place, PlaceKind
from vademecum.pages.search import HitGroup
from vademecum.pages.shown import Reference, Run, Tag
from vademecum.ui.drawn_sum_html import drawn_sum_html
from vademecum.ui.fact_html import TABLE, fact_tables, reading_tables
from vademecum.ui.figure_html import checks_html, errata_html, figures_html
from vademecum.ui.found_html import found_tables
from vademecum.ui.page_style import PageStyle
from vademecum.ui.pieces import Piece, headed_tables, tables
from vademecum.ui.run_html import anchor_html, link_html, links_html, note_place, runs_html, tag_html

LONGEST_SUMMARY = 180
NOWHERE = Place(PlaceKind.SECTION, "")


@dataclass(frozen=True, slots=True)
class PageSection:
    """A part of the page: its anchor, the words of its tab, how many things it holds, and what writes its HTML piece by piece."""

    anchor: str
    label: str
    count: int
    write: Callable[[], Iterator[str]]
    is_counted: bool = True

    @property
    def count_words(self) -> str:
        """The count as the tab shows it, empty where it would tell nothing."""
        return str(self.count) if self.is_counted else ""


def page_sections(page: DetailPage, style: PageStyle) -> tuple[PageSection, ...]:
    """Return the sections that have something to show, facts first."""
    read = page.place.kind is PlaceKind.CHAPTER
    facts = reading_tables if read else fact_tables
    is_figure = page.place.kind is PlaceKind.FIGURE
    particular = "Figure" if is_figure else "On your shelf"
    alike = "Same metric" if is_figure else "Figures"
    said = "Statements" if read else "Statement" if is_figure else "Facts"
    terms = len(page.drawn_sum.rows) if page.drawn_sum else 0
    names, others = _found(page, style, of_entries=True), _found(page, style, of_entries=False)
    sections = (
        *names,
        PageSection("arithmetic", "Arithmetic", terms, lambda: drawn_sum_html(page.drawn_sum, style), is_counted=False),
        PageSection("particulars", particular, len(page.particulars), lambda: particulars_html(page.particulars, style), is_counted=False),
        PageSection("facts", said, len(page.facts), lambda: facts(page.facts, style, page.place)),
        PageSection("figures", alike, len(page.figures), lambda: iter([figures_html(page.figures, page.place, style)])),
        *others,
        PageSection("connections", "Connections", connection_count(page), lambda: iter([connections_html(page.connections, style)])),
        PageSection("happenings", page.happenings.label, len(page.happenings.rows), lambda: happening_tables(page.happenings.rows, style)),
        PageSection("entries", "Entries", len(page.entries), lambda: iter([entries_html(page.entries)])),
        PageSection("sources", "Sources", len(page.references), lambda: tables(page.references, partial(references_html, style=style))),
        PageSection("errata", "Errata", len(page.errata), lambda: headed_tables(page.errata, errata_html)),
        PageSection("checks", "Checks", len(page.checks), lambda: headed_tables(page.checks, checks_html)),
    )
    return tuple(section for section in sections if section.count)


def _found(page: DetailPage, style: PageStyle, *, of_entries: bool) -> tuple[PageSection, ...]:
    """Return results as sections, those that are entries or the others."""
    groups = (group for group in page.found if (group.hits[0].kind == "entity") == of_entries)
    return tuple(PageSection(_anchor(group), group.label, len(group.hits), partial(found_tables, group.hits, style)) for group in groups)


def _anchor(group: HitGroup) -> str:
    return group.label.lower().replace(" ", "-")


def kind_html(runs: Sequence[Run]) -> str:
    """Return the line over a title: every word escaped, what leads somewhere as a link."""
    words = (link_html(run.text, run.place) if run.place else escape(run.text) for run in runs)
    return f"<style>a {{ text-decoration: none }}</style>{'&nbsp; · &nbsp;'.join(words)}"


def leads(page: DetailPage) -> bool:
    """Return whether a summary is too long for the head, so that it leads the text instead."""
    return len(page.summary) > LONGEST_SUMMARY


def page_pieces(page: DetailPage, sections: tuple[PageSection, ...]) -> Iterator[Piece]:
    """Write the body piece by piece: a long summary, the first section at once, every other under its heading."""
    before = f'<p class="lead">{escape(page.summary)}</p><p class="gap">&nbsp;</p>' if leads(page) else ""
    if not sections:
        yield Piece(before if page.place.kind is PlaceKind.SEARCH else f'{before}<p class="hint">Nothing is recorded here yet.</p>')
    for section in sections:
        anchor, begun = anchor_html(section.anchor), section.anchor
        before += anchor if section is sections[0] else f"<h2>{anchor}{escape(section.label)}</h2>"
        for html in section.write():
            yield Piece(before + html, begun)
            before = begun = ""


def particulars_html(particulars: Iterable[Particular], style: PageStyle) -> Iterator[str]:
    """Return what is to be known of a figure, the number itself large."""
    rows = (
        f'<tr><td width="{style.length(130)}"><p class="{"amount-label" if each.is_value else "cell soft"}">{escape(each.label)}</p></td>'
        f'<td><p class="{"amount" if each.is_value else "cell"}">{runs_html(each.words, NOWHERE)}</p></td></tr>'
        for each in particulars
    )
    yield f"{TABLE}{''.join(rows)}</table>"


def entries_html(entries: tuple[Link, ...]) -> str:
    """Return the entries that a page is about, one after another."""
    return f'{TABLE}<tr><td class="plain"><p class="cell">{links_html(entries)}</p></td></tr></table>'


def connection_count(page: DetailPage) -> int:
    """Return how many entries the entry shown is connected with, each way of being so counted."""
    return sum(len(group.connections) for group in page.connections)


def connections_html(groups: tuple[ConnectionGroup, ...], style: PageStyle) -> str:
    """Return connections as a table of predicates and the entries on their other side."""
    rows = (
        f'<tr><td width="{style.length(190)}"><p class="cell soft">{escape(group.label)}</p></td>'
        f'<td><p class="cell">{connection_links(group)}</p></td></tr>'
        for group in groups
    )
    return f"{TABLE}{''.join(rows)}</table>"


def happening_tables(rows: Sequence[Happening], style: PageStyle) -> Iterator[str]:
    """Return what took place as tables: when, what, and how the entry shown had to do with it."""
    return tables(rows, partial(happenings_html, style=style))


def happenings_html(rows: Iterable[Happening], style: PageStyle) -> str:
    """Return what took place as one table; a date leads to the statement that gives it."""
    cells = (
        f'<tr><td width="{style.length(112)}"><p class="cell">{_stated_date(row)}</p></td>'
        f'<td class="apart"><p class="cell">{link_html(row.link.text, row.link.place)}{f" {tag_html(row.tag)}" if row.tag else ""}</p></td>'
        f'<td width="{style.length(150)}"><p class="cell soft">{escape(", ".join(row.roles))}</p></td></tr>'
        for row in rows
    )
    return f"{TABLE}{''.join(cells)}</table>"


def _stated_date(row: Happening) -> str:
    return link_html(row.date, Place(PlaceKind.FACT, row.facts[0]), tip="Go to the statement", kind="soft") if row.date else ""


def connection_links(group: ConnectionGroup, tag: Callable[[Tag], str] = tag_html) -> str:
    """Return the entries of one group, each with its tag."""
    return ", ".join(link_html(each.link.text, each.link.place) + (f" {tag(each.tag)}" if each.tag else "") for each in group.connections)


def references_html(references: Iterable[Reference], style: PageStyle) -> str:
    """Return sources in full, each with its number and the address where it can be read."""
    rows = (
        f'<tr><td width="{style.length(40)}"><p class="cell">{anchor_html(f"note:{reference.footnote}")}'
        f"{link_html(str(reference.footnote), note_place(reference.footnote))}</p></td>"
        f'<td><p class="cell">{escape(reference.full)}</p>{_support(reference)}</td></tr>'
        for reference in references
    )
    return f"{TABLE}{''.join(rows)}</table>"


def _support(reference: Reference) -> str:
    parts = [support_words(reference)]
    if reference.url:
        parts.append(link_html("open in the browser", reference.url, tip=reference.url))
    return f'<p class="hint">{" · ".join(part for part in parts if part)}</p>'


def support_words(reference: Reference) -> str:
    """Write what rests on a source: "2 facts and 3 figures rest on it"."""
    counts = [(reference.fact_count, "fact", "facts"), (reference.figure_count, "figure", "figures")]
    words = " and ".join(f"{n} {one if n == 1 else many}" for n, one, many in counts if n)
    single = reference.fact_count + reference.figure_count == 1
    return f"{words} {'rests' if single else 'rest'} on it" if words else ""
