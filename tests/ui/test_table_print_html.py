"""A table as HTML for paper: its head repeated, headings level in every column, words of the collection escaped."""

from dataclasses import replace

from vademecum.domain.names import FootnoteNumber
from vademecum.pages.printed import PrintedColumn, PrintedGroup, PrintedTable, Voice, Words
from vademecum.pages.shown import Reference, Tag, TagKind
from vademecum.ui.colours import LIGHT
from vademecum.ui.on_paper import PrintOptions
from vademecum.ui.page_style import PageStyle
from vademecum.ui.print_parts import together
from vademecum.ui.table_print_html import table_print_html

STYLE = PageStyle(LIGHT, 13, "sans")
SOURCE = Reference(FootnoteNumber(7), "Ice", "1999", "Aldin, T. Ice. 1999.", "https://ice.example/a?b&c", 1, 0)
TABLE = PrintedTable(
    "Harbours <all>", "2 · by name",
    (PrintedColumn("Name", 70), PrintedColumn("Ships", 30, is_number=True)),
    (
        PrintedGroup("North & east", (((Words("Hval<vík", Voice.NAME), Words("https://h.example", Voice.ADDRESS)), (Words("3"),)),)),
        PrintedGroup("South", (((Words("Osol"),), (Words("", tag=Tag(TagKind.PLANNED, "planned")),)),)),
    ),
    (SOURCE,),
)  # fmt: skip


def test_the_head_is_one_that_paper_repeats() -> None:
    html = table_print_html(TABLE, STYLE, PrintOptions())
    assert '<thead><tr><th class="first" width="70%">Name</th><th class="after" width="30%" align="right">Ships</th></tr></thead>' in html


def test_a_heading_stands_within_its_first_row_and_keeps_every_cell_level() -> None:
    html = table_print_html(TABLE, STYLE, PrintOptions())
    assert '<td class="row"><p class="group">North &amp; east</p><p class="row-name">Hval&lt;vík</p>' in html
    assert '<td class="row after" align="right"><p class="group">&nbsp;</p><p class="row">3</p></td>' in html
    assert "Harbours &lt;all&gt;" in html


def test_a_plan_keeps_its_sign() -> None:
    assert "◇" in table_print_html(TABLE, STYLE, PrintOptions())


def test_addresses_are_printed_where_asked_and_lead_on_in_a_pdf_where_not() -> None:
    with_, without = (table_print_html(TABLE, STYLE, PrintOptions(addresses=asked)) for asked in (True, False))
    assert ">https://ice.example/a?b&amp;c</a>" in with_
    assert ">https://h.example</a>" in with_
    assert ">https://" not in without
    assert '<a href="https://ice.example/a?b&amp;c">Aldin, T. Ice. 1999.</a>' in without


def test_sources_stand_by_their_numbers_each_once() -> None:
    early, late = (replace(SOURCE, footnote=FootnoteNumber(number)) for number in (3, 12))
    assert [note.footnote for note in together((late, SOURCE), (SOURCE, early))] == [3, 7, 12]
