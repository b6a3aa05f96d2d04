"""A list, figures or bookmarks as HTML for paper: one table whose head stands on every sheet."""

from html import escape

from vademecum.pages.printed import PrintedCell, PrintedColumn, PrintedGroup, PrintedRow, PrintedTable, Voice, Words
from vademecum.pages.shown import Tag, TagKind
from vademecum.ui.fact_html import TABLE
from vademecum.ui.on_paper import NO_CHART, DrawnChart, PrintOptions
from vademecum.ui.page_style import PageStyle
from vademecum.ui.print_parts import address_html, endnotes, space_html, title_html, together
from vademecum.ui.run_html import NO_BREAK, tag_words

_CLASSES = {Voice.NAME: "row-name", Voice.PLAIN: "row", Voice.SOFT: "row-soft", Voice.NOTE: "row-note", Voice.ADDRESS: "row-soft"}


def table_print_html(table: PrintedTable, style: PageStyle, options: PrintOptions, chart: DrawnChart = NO_CHART) -> str:
    """Return the body of a printed table, after its rows the chart drawn of it."""
    told = f'<p class="kind">{escape(table.told)}</p>'
    sources = endnotes(together(table.references, chart.references), style, options)
    return "".join((title_html(table.title), told, space_html(style), rows_html(table, options), chart.html, *sources))


def rows_html(table: PrintedTable, options: PrintOptions) -> str:
    """Return the rows of a printed table by themselves, under their head."""
    whole = sum(column.share for column in table.columns)
    head = "".join(_head_cell(column, column.share * 100 / whole, is_first=column is table.columns[0]) for column in table.columns)
    rows = "".join(_group_html(group, table.columns, options) for group in table.groups)
    return f"{TABLE}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _head_cell(column: PrintedColumn, percent: float, *, is_first: bool) -> str:
    return f'<th class="{"first" if is_first else "after"}" width="{percent:g}%"{_aligned(column)}>{escape(column.head)}</th>'


def _group_html(group: PrintedGroup, columns: tuple[PrintedColumn, ...], options: PrintOptions) -> str:
    """Write the rows of a group, the heading within the first, so that no sheet ends with it."""
    first, *others = group.rows
    return _row_html(first, columns, options, group.heading) + "".join(_row_html(row, columns, options) for row in others)


def _row_html(row: PrintedRow, columns: tuple[PrintedColumn, ...], options: PrintOptions, heading: str = "") -> str:
    """Write a row; in every cell stands what keeps it level with the heading in the first."""
    over = [f'<p class="group">{escape(words) or "&nbsp;"}</p>' if heading else "" for words in (heading, *[""] * (len(columns) - 1))]
    inner = [above + _cell_html(cell, options) for above, cell in zip(over, row, strict=True)]
    kinds = ["row", *["row after"] * (len(columns) - 1)]
    cells = zip(kinds, columns, inner, strict=True)
    written = "".join(f'<td class="{kind}"{_aligned(column)}>{html}</td>' for kind, column, html in cells)
    return f"<tr>{written}</tr>"


def _cell_html(cell: PrintedCell, options: PrintOptions) -> str:
    return "".join(_words_html(each) for each in cell if options.addresses or each.voice is not Voice.ADDRESS)


def _words_html(words: Words) -> str:
    text = address_html(words.text, words.text) if words.voice is Voice.ADDRESS else escape(words.text)
    return f'<p class="{_CLASSES[words.voice]}">{text}{_tag_html(words.tag)}</p>'


def _tag_html(tag: Tag | None) -> str:
    """Return a tag as narrow as can be: its sign and words without room about them."""
    if tag is None:
        return ""
    if tag.kind is TagKind.PLAIN:
        return f'<span class="soft">{escape(tag.words)}</span>'
    return f'<span class="tag {tag.kind}">{escape(tag_words(tag)).replace(" ", NO_BREAK)}</span>'


def _aligned(column: PrintedColumn) -> str:
    return ' align="right"' if column.is_number else ""
