"""Facts as rows of a page: date left, statement middle, page right; in the order of the document as running text."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from vademecum.pages.place import Place
from vademecum.pages.shown import FactRow
from vademecum.ui.page_style import PageStyle
from vademecum.ui.passage_html import passage_html, unfold_html
from vademecum.ui.pieces import tables
from vademecum.ui.run_html import anchor_html, footnotes_html, page_link_html, runs_html, tags_html

TABLE = '<table border="0" width="100%" cellspacing="0" cellpadding="0" style="border-collapse:collapse">'


def facts_html(facts: Iterable[FactRow], style: PageStyle, here: Place) -> str:
    """Return facts by date, a line between them; the place shown is no link to itself."""
    date, page = style.length(92), style.length(46)
    rows = (
        f'<tr><td width="{date}"><p class="meta">{escape(fact.date)}</p></td>'
        f'<td><p class="fact">{statement_html(fact, here)}{unfold_html(fact)}</p>{passage_html(fact.passage, style)}</td>'
        f'<td width="{page}" align="right"><p class="meta">{page_link_html(fact.page, fact.id)}</p></td></tr>'
        for fact in facts
    )
    return f"{TABLE}{''.join(rows)}</table>"


def fact_tables(facts: Sequence[FactRow], style: PageStyle, here: Place) -> Iterator[str]:
    """Return facts by date as tables that follow one another."""
    return tables(facts, lambda part: facts_html(part, style, here))


def reading_html(facts: Iterable[FactRow], style: PageStyle, here: Place, before: int = 0) -> str:
    """Return facts as text to be read: headings, and the page at the left where it turns from the one `before`."""
    return f"{TABLE}{''.join(_reading_rows(facts, style, here, before))}</table>"


def reading_tables(facts: Sequence[FactRow], style: PageStyle, here: Place) -> Iterator[str]:
    """Return facts to be read as tables that follow one another."""
    page = 0

    def table(part: Sequence[FactRow]) -> str:
        nonlocal page
        html, page = reading_html(part, style, here, page), part[-1].page
        return html

    return tables(facts, table)


def _reading_rows(facts: Iterable[FactRow], style: PageStyle, here: Place, page: int) -> Iterator[str]:
    margin = style.length(64)
    for fact in facts:
        if fact.heading:
            yield f'<tr><td class="plain"></td><td class="plain"><h3 class="heading">{escape(fact.heading)}</h3></td></tr>'
        turned = anchor_html(f"page:{fact.page}") + page_link_html(fact.page) if fact.page != page else ""
        page = fact.page
        yield (
            f'<tr><td class="plain" width="{margin}"><p class="reading-meta">{turned}</p></td>'
            f'<td class="plain"><p class="reading">{statement_html(fact, here)}{unfold_html(fact)}</p>'
            f"{passage_html(fact.passage, style)}</td></tr>"
        )


def statement_html(fact: FactRow, here: Place) -> str:
    """Return a statement with what hangs on it."""
    return f"{anchor_html(f'fact:{fact.id}')}{runs_html(fact.statement, here)}{footnotes_html(fact.footnotes)}{tags_html(fact.tags)}"
