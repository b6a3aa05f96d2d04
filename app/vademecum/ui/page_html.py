"""A whole page as HTML: its sections in order, each under the name its tab has."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from vademecum.pages.entry import ConnectionGroup, DetailPage
from vademecum.pages.place import PlaceKind
from vademecum.pages.shown import Reference, Tag
from vademecum.ui.fact_html import TABLE, facts_html, reading_html
from vademecum.ui.figure_html import checks_html, errata_html, figures_html
from vademecum.ui.page_style import PageStyle
from vademecum.ui.run_html import anchor_html, link_html, links_html, note_place, tag_html

LONGEST_SUMMARY = 180


@dataclass(frozen=True, slots=True)
class PageSection:
    """A part of the page: its anchor, the words of its tab, how many things it holds, and its HTML without a heading."""

    anchor: str
    label: str
    count: int
    html: str


def page_sections(page: DetailPage, style: PageStyle) -> tuple[PageSection, ...]:
    """Return the sections that have something to show, facts first."""
    read = page.place.kind is PlaceKind.CHAPTER
    facts = reading_html if read else facts_html
    makers: tuple[tuple[str, str, int, Callable[[], str]], ...] = (
        ("facts", "Statements" if read else "Facts", len(page.facts), lambda: facts(page.facts, style, page.place)),
        ("figures", "Figures", len(page.figures), lambda: figures_html(page.figures, page.place, style)),
        ("connections", "Connections", connection_count(page), lambda: connections_html(page.connections, style)),
        ("entries", "Entries", len(page.entries), lambda: f'<p class="cell">{links_html(page.entries)}</p>'),
        ("sources", "Sources", len(page.references), lambda: references_html(page.references, style)),
        ("errata", "Errata", len(page.errata), lambda: errata_html(page.errata)),
        ("checks", "Checks", len(page.checks), lambda: checks_html(page.checks)),
    )
    return tuple(PageSection(anchor, label, count, make()) for anchor, label, count, make in makers if count)


def leads(page: DetailPage) -> bool:
    """Return whether a summary is too long for the head, so that it leads the text instead."""
    return len(page.summary) > LONGEST_SUMMARY


def page_html(page: DetailPage, sections: tuple[PageSection, ...]) -> str:
    """Return the body: a long summary, the first section at once, every other under its heading."""
    lead = f'<p class="lead">{escape(page.summary)}</p><p class="gap">&nbsp;</p>' if leads(page) else ""
    return lead + _sections_html(sections)


def _sections_html(sections: tuple[PageSection, ...]) -> str:
    if not sections:
        return '<p class="hint">Nothing is recorded here yet.</p>'
    first, *others = sections
    rest = (f"<h2>{anchor_html(section.anchor)}{escape(section.label)}</h2>{section.html}" for section in others)
    return f"{anchor_html(first.anchor)}{first.html}{''.join(rest)}"


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


def connection_links(group: ConnectionGroup, tag: Callable[[Tag], str] = tag_html) -> str:
    """Return the entries of one group, each with its tag."""
    return ", ".join(link_html(each.link.text, each.link.place) + (f" {tag(each.tag)}" if each.tag else "") for each in group.connections)


def references_html(references: tuple[Reference, ...], style: PageStyle) -> str:
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
