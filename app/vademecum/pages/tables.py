"""The tables of the collection by the section they are, on the screen and on paper."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from vademecum.pages.check_table import check_table
from vademecum.pages.erratum_table import erratum_table
from vademecum.pages.figure_list import figure_table
from vademecum.pages.listing import TableQuery
from vademecum.pages.opened import Library
from vademecum.pages.printed import PrintedTable
from vademecum.pages.printed_checks import printed_checks, printed_errata
from vademecum.pages.printed_figures import printed_figures
from vademecum.pages.table import Table


class Asked(NamedTuple):
    """What answers a query for a table: its rows, and the same on paper, all of them or those of some ids."""

    shown: Callable[[Library, TableQuery], Table[Any]]
    printed: Callable[[Library, TableQuery, frozenset[str]], PrintedTable]


TABLES: Mapping[str, Asked] = {
    "figures": Asked(figure_table, printed_figures),
    "checks": Asked(check_table, printed_checks),
    "errata": Asked(erratum_table, printed_errata),
}
