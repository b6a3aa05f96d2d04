"""What a comparison shows, leaves out and calls its bars."""

from vademecum.pages.chart import MOST_COMPARED, ChartMode
from vademecum.pages.chart_rows import record_table, table_headings, table_row
from vademecum.pages.dating import NO_BREAK

from .conftest import Arrange, Make


def plain(text: str) -> str:
    return text.replace(NO_BREAK, " ")


def test_bars_come_largest_first_with_their_own_periods(figure: Make, chart: Arrange) -> None:
    page = chart(figure("9", "Otrov", "2024-01/2024-10"), figure("17", "Veldmark"))
    assert [(point.name, plain(point.label), plain(point.period_words)) for point in page.points] == [
        ("Veldmark", "17", "2024"),
        ("Otrov", "9", "Jan–Oct 2024"),
    ]
    assert "Periods differ" in page.left_out


def test_each_name_shows_the_figure_nearest_to_the_period_most_have(figure: Make, chart: Arrange) -> None:
    page = chart(figure("1", "Otrov", "2019"), figure("2", "Otrov", "2023"), figure("3", "Veldmark", "2023"), mode=ChartMode.COMPARE)
    main = {point.name: plain(point.period_words) for point in page.points if not point.companion}
    assert main == {"Otrov": "2023", "Veldmark": "2023"}
    assert [plain(point.label) for point in page.points if point.companion] == ["2019: 1"]


def test_what_was_reported_stands_before_what_was_planned(figure: Make, chart: Arrange) -> None:
    page = chart(figure("40", "Otrov", "2025", status="planned"), figure("9", "Otrov", "2019"), figure("3", "Veldmark", "2025"))
    otrov = [point for point in page.points if point.name == "Otrov"]
    assert [(plain(point.label), point.companion) for point in otrov] == [("9", False), ("2025: ◇ planned 40", True)]


def test_a_derived_figure_comes_right_after_its_main_one_and_only_when_asked(figure: Make, chart: Arrange) -> None:
    figures = [
        figure("about 17 million", "Otrov", unit="eur"),
        figure("about 6.8 million", "Otrov", "2023", unit="eur", formula="c1-a.b / c1-a.c"),
        figure("3 million", "Veldmark", unit="eur"),
    ]  # fmt: skip
    assert [plain(point.label) for point in chart(*figures).points] == ["about €17 M", "2023: about €6.8 M, derived", "€3 M"]
    without = chart(*figures, with_derived=False)
    assert [plain(point.label) for point in without.points] == ["about €17 M", "€3 M"]
    assert "1 derived figure" in plain(without.left_out)


def test_a_derived_figure_stands_with_the_one_it_was_computed_from(figure: Make, chart: Arrange) -> None:
    figures = [
        figure("20", "Otrov", id="c1-a.timber", fact="c1-a", page="8"), figure("10", "Otrov", id="c1-b.grain", fact="c1-b", page="9"),
        figure("5", "Otrov", "2023", formula="c1-b.grain / c1-b.factor"), figure("1", "Veldmark"),
    ]  # fmt: skip
    page = chart(*figures, mode=ChartMode.COMPARE)
    assert [point.name for point in page.points if not point.companion] == ["Otrov, p. 8", "Otrov, p. 9", "Veldmark"]
    assert [point.value for point in page.points] == [20, 10, 5, 1]


def test_at_most_a_dozen_are_compared_and_the_rest_is_said(figure: Make, chart: Arrange) -> None:
    page = chart(*(figure(str(n), f"Country {n}") for n in range(1, 16)))
    assert len(page.series) == MOST_COMPARED
    assert [point.value for point in page.points] == list(range(15, 3, -1))
    assert page.left_out == "Left out: 3 more entries, none larger."


def test_the_axis_counts_in_a_scale_that_its_largest_value_asks_for(figure: Make, chart: Arrange) -> None:
    money = chart(figure("17 million", "Otrov", unit="eur"), figure("0.11 million", "Veldmark", unit="eur"))
    assert (money.axis_scale, money.axis_label, money.axis_prefix, plain(money.axis_suffix)) == (1e6, "million euros", "€", " M")
    kronor = chart(figure("17", "Otrov", unit="krona"), figure("9", "Veldmark", unit="krona"))
    assert (kronor.axis_scale, plain(kronor.axis_prefix), kronor.axis_suffix) == (1, "Kr ", "")
    pieces = chart(figure("2.7 thousand", "Otrov"), figure("5", "Veldmark"))
    assert (pieces.axis_scale, pieces.axis_label, pieces.axis_suffix) == (1, "pieces", "")


def test_the_table_twin_and_the_file_hold_exactly_what_is_drawn(figure: Make, chart: Arrange) -> None:
    page = chart(figure("at least 17", "Otrov", "2025", status="planned"), figure("9 to 12", "Veldmark", note=""))
    assert table_headings(page) == ("Partner", "Value", "Period", "Note")
    assert [tuple(map(plain, table_row(point))) for point in page.points] == [
        ("Otrov", "at least 17", "2025, planned", "5"),
        ("Veldmark", "9–12", "2024", "—"),
    ]
    table = record_table(page)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert [(row["name"], row["value"], row["value_high"], row["qualifier"], row["status"]) for row in rows] == [
        ("Otrov", 17, None, "at least", "planned"),
        ("Veldmark", 9, 12, "exact", "reported"),
    ]


def test_the_summary_tells_every_figure_with_status_page_and_note(figure: Make, chart: Arrange) -> None:
    page = chart(figure("at least 17", "Otrov", "2025", status="planned"), figure("9", "Veldmark", note=""))
    assert "Otrov, at least 17 pieces, 2025, planned, note 5, p. 8" in plain(page.spoken)
    assert "Veldmark, 9 pieces, 2024, reported, no footnote, p. 8" in plain(page.spoken)


def test_a_growth_says_what_it_is_measured_against_unless_it_is_the_year_before(figure: Make, chart: Arrange) -> None:
    page = chart(figure("8", "Otrov", unit="percent", baseline="2023"), figure("40", "Veldmark", unit="percent", baseline="2019"))
    assert {point.name: plain(point.period_words) for point in page.points} == {"Otrov": "2024", "Veldmark": "2024, against 2019"}


def test_figures_that_differ_in_kind_come_one_by_one_with_the_reason_when_asked_for_side_by_side(figure: Make, chart: Arrange) -> None:
    unlike = {"unlike": "Buoys and lamps are both counted in pieces."}
    page = chart(figure("9", "Otrov", "2023", **unlike), figure("17", "Veldmark", **unlike), mode=ChartMode.COMPARE)
    assert (page.mode, [point.name for point in page.points]) == (ChartMode.SINGLE, ["Otrov", "Veldmark"])
    assert page.left_out == "Not compared: Buoys and lamps are both counted in pieces."


def test_what_two_statements_say_of_a_metric_that_differs_in_kind_is_no_line(figure: Make, chart: Arrange) -> None:
    figures = [figure(str(year), "Otrov", str(year), unlike="Buoys and lamps.") for year in (2023, 2024)]
    page = chart(*figures, mode=ChartMode.OVER_TIME)
    assert (page.mode, page.left_out) == (ChartMode.SINGLE, "Not compared: Buoys and lamps.")
    together = [figure(str(year), "Otrov", str(year), fact="c1-buoys", unlike="Buoys and lamps.") for year in (2023, 2024)]
    assert (chart(*together).mode, chart(*together).left_out) == (ChartMode.OVER_TIME, "")
    assert chart(*together, mode=ChartMode.COMPARE).mode is ChartMode.SINGLE


def test_a_figure_by_itself_needs_no_reason_why_it_is_not_compared(figure: Make, chart: Arrange) -> None:
    assert chart(figure("9", "Otrov", unlike="Buoys and lamps.")).left_out == ""
