"""What is asked of the library set as HTML for paper: a page, or a table."""

from vademecum.pages.entry import DetailPage
from vademecum.pages.printed import PrintedTable
from vademecum.ui.on_paper import OnPaper, PrintOptions
from vademecum.ui.paper import paper_style
from vademecum.ui.print_html import print_html
from vademecum.ui.table_print_html import table_print_html

Printed = DetailPage | PrintedTable


def set_on_paper(printed: Printed, options: PrintOptions) -> OnPaper:
    """Return a page or table ready to be printed."""
    if isinstance(printed, PrintedTable):
        return OnPaper(printed.title, table_print_html(printed, paper_style(), options), printed.is_wide)
    return OnPaper(printed.title, print_html(printed, paper_style(), options))
