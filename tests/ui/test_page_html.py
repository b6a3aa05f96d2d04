"""Pages as HTML, compared whole; what comes from the collection is escaped."""

from dataclasses import replace

import pytest

from vademecum.domain.names import FootnoteNumber
from vademecum.pages.entry import CheckRow, Connection, ConnectionGroup, DetailPage, ErratumRow
from vademecum.pages.place import Link, Place, PlaceKind, parse_place
from vademecum.pages.shown import FactRow, FigureRow, Reference, Run, Tag, TagKind
from vademecum.ui.colours import LIGHT
from vademecum.ui.fact_html import facts_html, reading_html
from vademecum.ui.figure_html import checks_html, errata_html, figures_html
from vademecum.ui.page_html import connections_html, page_pieces, page_sections, support_words
from vademecum.ui.page_style import PageStyle
from vademecum.ui.pieces import joined
from vademecum.ui.rail_html import has_rail, rail_pieces
from vademecum.ui.run_html import footnotes_html, runs_html, tags_html

STYLE = PageStyle(LIGHT, 13, "Inter")
HERE = parse_place("entry:oslo")
TABLE = '<table border="0" width="100%" cellspacing="0" cellpadding="0" style="border-collapse:collapse">'
NOTE = '<a class="fn" href="note:3">3</a>'
FACT = FactRow(
    "c1-a", "2024", (Run("Oslo", HERE), Run(" & "), Run("<b>Orsk", parse_place("entry:orsk"))), 1, 7, (FootnoteNumber(3),),
    (Tag(TagKind.PLANNED, "planned", "Not yet."),), "Ships",
)  # fmt: skip
STATEMENT = (
    f'<a name="fact:c1-a"></a>Oslo &amp; <a href="entry:orsk">&lt;b&gt;Orsk</a>\u2060{NOTE}'
    ' <span class="tag planned" title="Not yet.">\u00a0◇\u00a0planned\u00a0</span>'
)


def test_a_fact_stands_in_one_row_with_its_three_anchors() -> None:
    assert facts_html([FACT], STYLE, HERE) == (
        f'{TABLE}<tr><td width="92"><p class="meta">2024</p></td><td><p class="fact">{STATEMENT}</p></td>'
        '<td width="46" align="right"><p class="meta"><a class="faint" href="fact:c1-a">p.\u00a07</a></p></td></tr></table>'
    )


def test_a_chapter_reads_on_under_its_headings_and_names_a_page_where_it_turns() -> None:
    second = replace(FACT, heading="", statement=(Run("More."),), footnotes=(), tags=(), id="c1-b")
    assert reading_html([FACT, second], STYLE, HERE) == (
        f'{TABLE}<tr><td class="plain"></td><td class="plain"><h3 class="heading">Ships</h3></td></tr>'
        '<tr><td class="plain" width="64"><p class="reading-meta"><a name="page:7"></a>'
        '<a class="faint" href="page:7">p.\u00a07</a></p></td>'
        f'<td class="plain"><p class="reading">{STATEMENT}</p></td></tr>'
        '<tr><td class="plain" width="64"><p class="reading-meta"></p></td>'
        '<td class="plain"><p class="reading"><a name="fact:c1-b"></a>More.</p></td></tr></table>'
    )


def test_words_of_a_statement_are_links_and_matches_and_no_number_is_parted_from_its_per_cent_sign() -> None:
    here, place = Place(PlaceKind.ENTRY, "oslo"), Place(PlaceKind.ENTRY, "orsk")
    runs = (Run("Up 14.1 % in "), Run("Orsk", place), Run(" <and "), Run("Oslo", here, matched=True), Run("Or", place, matched=True))
    assert runs_html(runs, here) == (
        'Up 14.1\u00a0% in <a href="entry:orsk">Orsk</a> &lt;and <span class="match">Oslo</span>'
        '<a href="entry:orsk"><span class="match-link">Or</span></a>'
    )


def test_several_footnotes_keep_their_order() -> None:
    marks = footnotes_html([FootnoteNumber(9), FootnoteNumber(3)])
    assert marks.count("href") == 2
    assert marks.index("note:9") < marks.index("note:3")
    assert footnotes_html([]) == ""


def test_tags_that_say_the_same_are_one_with_both_explanations() -> None:
    doubts = [Tag(TagKind.DOUBT, "erratum", why, parse_place("section:errata")) for why in ("First.", "Second.")]
    assert tags_html(doubts) == (' <a class="tag doubt" href="section:errata" title="First.\nSecond.">\u00a0▵\u00a0erratum\u00a0</a>')


def figure(metric: str, subject: Place, counterpart: Link | None, status: Tag) -> FigureRow:
    return FigureRow("c1.x", "c1", Link("Oslo", subject), "m", metric, counterpart, "about $5 M", "2024", status, (), 1, 7, 5.0, "2024")


def test_figures_leave_out_the_columns_that_would_say_nothing_and_repeat_no_metric() -> None:
    plain = Tag(TagKind.PLAIN, "reported")
    own = figures_html([figure("Ships", HERE, None, plain), figure("Ships", HERE, None, plain)], HERE, STYLE)
    assert "<th>Of</th>" not in own
    assert "<th>With</th>" not in own
    assert own.count("Ships") == 1
    partner = Link("Orsk", parse_place("entry:orsk"))
    others = figures_html([figure("Ships", parse_place("entry:bergen"), partner, Tag(TagKind.PLANNED, "planned"))], HERE, STYLE)
    assert "<th>Of</th><th>With</th>" in others
    assert '<a href="entry:bergen">Oslo</a>' in others
    assert '<span class="tag planned">' in others
    assert '<span class="faint">—</span>' in others


def test_figures_in_very_large_text_break_value_and_period_so_that_the_page_holds_them() -> None:
    row = [replace(figure("Ships", HERE, None, Tag(TagKind.PLAIN, "reported")), period="Jan–Oct 2024")]
    usual, large = (figures_html(row, HERE, STYLE._replace(pixels=pixels)) for pixels in (13.0, 26.0))
    assert "about\u00a0$5\u00a0M" in usual
    assert "Jan–Oct&nbsp;2024" in usual
    assert "about $5\u00a0M" in large
    assert "Jan–Oct 2024" in large
    assert " short" not in large


def test_figures_of_one_with_the_entry_shown_have_no_column_that_would_name_it_in_every_row() -> None:
    plain = Tag(TagKind.PLAIN, "reported")
    shown = figures_html([figure("Ships", parse_place("entry:bergen"), Link("Oslo", HERE), plain)], HERE, STYLE)
    assert "<th>Of</th>" in shown
    assert "<th>With</th>" not in shown


def test_figures_beside_one_of_them_say_nothing_of_the_metric_that_all_have() -> None:
    plain = Tag(TagKind.PLAIN, "reported")
    assert "Ships" not in figures_html([figure("Ships", HERE, None, plain)], parse_place("figure:c1.y"), STYLE)


def test_checks_and_errata_say_verdict_and_reason_in_words() -> None:
    verdict = Tag(TagKind.DISAGREES, "disagrees", "", parse_place("section:checks"))
    check = CheckRow("k", verdict, "Ships <all>", "3 ≠ 4", "Counted.", 2, (), "", (), "")
    shown = checks_html([check])
    assert all(words in shown for words in ("\u00a0✕\u00a0disagrees\u00a0", "Ships &lt;all&gt;", "3 ≠ 4", "Counted.", "chapter:2"))
    erratum = ErratumRow("e", 1, 7, "Osol", "Oslo", "certain", ("c1-a",))
    assert all(
        words in errata_html([erratum]) for words in ("“Osol”", "Oslo", "certain", 'href="erratum:e"', 'href="fact:c1-a"', 'href="page:7"')
    )


@pytest.mark.parametrize(("count", "in_a_line"), [(6, True), (7, False)])
def test_the_numbers_of_a_few_facts_stand_in_one_line_beside_an_erratum(count: int, in_a_line: bool) -> None:
    shown = errata_html([ErratumRow("e", 1, 7, "Osol", "Oslo", "certain", tuple(f"c1-{at}" for at in range(count)))])
    assert ('<p class="cell short"><a href="fact:c1-0"' in shown) is in_a_line


REFERENCE = Reference(FootnoteNumber(3), "On <ice>", "BelTA, 2024", "On <ice>. BelTA, 2024.", "https://example.org/a?b=1&c=2", 2, 1)
PAGE = DetailPage(
    HERE, "place", (Run("Harbour"),), "Oslo", "A harbour.", (), (FACT,), (),
    (ConnectionGroup("trades with", (Connection(Link("Orsk", parse_place("entry:orsk")), Tag(TagKind.PLANNED, "planned"), ("c1-a",)),)),),
    (), (REFERENCE,), (), (), in_book_order=False, bookmarked=False,
)  # fmt: skip


def test_only_sections_that_hold_something_stand_on_the_page() -> None:
    assert [(it.anchor, it.label, it.count) for it in page_sections(PAGE, STYLE)] == [
        ("facts", "Facts", 1), ("connections", "Connections", 1), ("sources", "Sources", 1),
    ]  # fmt: skip
    body = joined(page_pieces(PAGE, page_sections(PAGE, STYLE)))
    assert body.startswith(f'<a name="facts"></a>{TABLE}')
    assert '<h2><a name="sources"></a>Sources</h2>' in body
    empty = replace(PAGE, facts=(), connections=(), references=())
    assert joined(page_pieces(empty, page_sections(empty, STYLE))) == '<p class="hint">Nothing is recorded here yet.</p>'


def test_a_long_summary_leads_the_text() -> None:
    long = replace(PAGE, summary="A harbour & more. " * 20)
    assert joined(page_pieces(long, page_sections(long, STYLE))).startswith('<p class="lead">A harbour &amp; more.')


def test_connections_and_sources_stand_in_the_rail_too() -> None:
    rail = joined(rail_pieces(PAGE, STYLE))
    assert '<p class="hint" style="margin-top:4px">Trades with</p>' in rail
    assert '<span class="planned" title="planned: ">◇</span>' in rail
    assert "On &lt;ice&gt;" in rail
    assert not has_rail(bare := replace(PAGE, connections=(), references=()))
    assert not list(rail_pieces(bare, STYLE))
    assert '<td width="190"><p class="cell soft">trades with</p></td>' in connections_html(PAGE.connections, STYLE)


def test_what_rests_on_a_source_is_counted_in_words() -> None:
    assert support_words(REFERENCE) == "2 facts and 1 figure rest on it"
    assert support_words(replace(REFERENCE, figure_count=0, fact_count=1)) == "1 fact rests on it"
    assert support_words(replace(REFERENCE, figure_count=0, fact_count=0)) == ""


def test_a_place_shown_by_its_own_kind_is_named_so() -> None:
    chapter = replace(PAGE, place=Place(PlaceKind.CHAPTER, "1"))
    assert page_sections(chapter, STYLE)[0].label == "Statements"
    assert '<p class="rail">Notes</p>' in joined(rail_pieces(chapter, STYLE))
