"""What is asked of the library set as HTML for paper: a page, or a table."""

from vademecum.pages.chart import ChartPage
from vademecum.pages.entry import DetailPage
from vademecum.pages.place import Place
from vademecum.pages.printed import PrintedTable
from vademecum.ui.on_paper import NO_CHART, DrawnChart, OnPaper, Picture, PrintOptions
from vademecum.ui.paper import paper_style
from vademecum.ui.print_html import print_html
from vademecum.ui.table_print_html import table_print_html

Printed = DetailPage | PrintedTable


def set_on_paper(printed: Printed, options: PrintOptions, chart: ChartPage | None = None, picture: Picture | None = None) -> OnPaper:
    """Return a page or table ready to be printed, with the chart drawn of it where its picture is given."""
    drawn = NO_CHART
    if chart is not None and picture is not None:
        from vademecum.ui.chart_print import chart_print_html  # noqa: PLC0415 - only with what charts are drawn with

        drawn = DrawnChart(chart_print_html(chart, picture), chart.references)
    if isinstance(printed, PrintedTable):
        html, is_wide = table_print_html(printed, paper_style(), options, drawn), printed.is_wide
    else:
        html, is_wide = print_html(printed, paper_style(), options, drawn), False
    return OnPaper(printed.title, html, is_wide, () if picture is None else (picture,), can_be_drawn=chart is not None)


def drawn_places(printed: Printed) -> tuple[Place, ...]:
    """Return what a chart would be drawn of: the place of a page, nothing for a table."""
    return () if isinstance(printed, PrintedTable) else (printed.place,)
