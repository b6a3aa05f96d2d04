"""Which charts are offered, and in which order."""

from dataclasses import replace

import pytest

from vademecum.domain.names import Slug
from vademecum.pages.chart import ChartChoice, ChartMode
from vademecum.pages.chart_choices import choices
from vademecum.pages.chart_figure import ChartFigure

from .conftest import Make

SKARLAND = frozenset({Slug("skarland")})


def told(offered: tuple[ChartChoice, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(choice.label, tuple(str(mode) for mode in choice.modes)) for choice in offered]


def test_a_subject_with_several_partners_is_compared_across_them(figure: Make) -> None:
    offered = choices([figure("17", "Otrov"), figure("9", "Veldmark")], (), SKARLAND)
    assert told(offered) == [("Goods", ("compare",))]
    assert offered[0].figure_count == 2


def test_a_partner_seen_from_its_own_page_is_named_by_whom_it_trades_with(figure: Make) -> None:
    offered = choices([figure("17", "Otrov", "2023"), figure("9", "Otrov", "2024")], (), frozenset({Slug("otrov")}))
    assert told(offered) == [("Goods, Skarland with Otrov", ("over time",))]


def test_more_periods_than_names_are_better_over_time(figure: Make) -> None:
    figures = [figure("1", "Otrov", str(year)) for year in (2021, 2022, 2023)] + [figure("2", "Veldmark")]
    assert choices(figures, (), SKARLAND)[0].modes == (ChartMode.OVER_TIME, ChartMode.COMPARE)
    assert choices(figures[2:], (), SKARLAND)[0].modes == (ChartMode.COMPARE,)


def test_one_unit_a_chart_and_each_says_how_many_figures_stand_elsewhere(figure: Make) -> None:
    figures = [
        figure("17", "Otrov"),
        figure("9", "Veldmark"),
        figure("5 million", "Otrov", unit="eur"),
        figure("1 million", "Veldmark", unit="eur"),
    ]
    offered = choices(figures, (), SKARLAND)
    assert [(choice.label, choice.unit, choice.elsewhere) for choice in offered] == [
        ("Goods, pieces", "piece", 2),
        ("Goods, euros", "eur", 2),
    ]


def test_what_an_entry_sells_and_what_is_sold_to_it_are_two_charts(figure: Make) -> None:
    figures = [
        figure("17", "Otrov"),
        figure("9", "Veldmark"),
        figure("3", "Skarland", subject="Otrov"),
        figure("4", "Skarland", subject="Veldmark"),
    ]
    assert told(choices(figures, (), SKARLAND)) == [("Goods", ("compare",)), ("Goods, with Skarland", ("compare",))]


def test_the_fullest_chart_comes_first_and_single_figures_last(figure: Make) -> None:
    few = [figure("1", name, metric="Berths") for name in ("Otrov", "Veldmark")]
    many = [figure("1", name, metric="Ships") for name in ("Otrov", "Veldmark", "Grauwik")]
    single = [figure("7", metric="Members")]
    assert [choice.label for choice in choices(single + few + many, (), SKARLAND)] == ["Ships", "Berths", "Members"]


def test_of_charts_alike_the_metric_first_in_the_vocabulary_comes_first_however_full_the_other_is(figure: Make) -> None:
    early = [figure("1", name, metric="Trade", position="0") for name in ("Otrov", "Veldmark")]
    late = [figure("1", name, metric="Brokers", position="7") for name in ("Otrov", "Veldmark", "Grauwik")]
    assert [choice.label for choice in choices(late + early, (), SKARLAND)] == ["Trade", "Brokers"]


def test_the_order_of_the_vocabulary_also_holds_between_an_entry_and_its_peers(figure: Make) -> None:
    own = [figure("1", "Otrov", metric="Trade"), *(figure("1", name, metric="Brokers", position="7") for name in ("Otrov", "Veldmark"))]
    peers = [own[0], *(figure("1", "Otrov", metric="Trade", subject=name) for name in ("Veldmark", "Grauwik"))]
    assert told(choices(own, peers, SKARLAND)) == [("Trade, with Otrov, all entries", ("compare",)), ("Brokers", ("compare",))]


def test_what_an_entry_has_over_time_comes_before_the_same_metric_among_its_peers(figure: Make) -> None:
    own = [figure("1", "Otrov", "2023"), figure("2", "Otrov", "2024")]
    peers = [*own, figure("3", "Otrov", subject="Veldmark"), figure("4", "Otrov", subject="Grauwik")]
    assert told(choices(own, peers, SKARLAND)) == [
        ("Goods, with Otrov", ("over time",)),
        ("Goods, with Otrov, all entries", ("compare", "over time")),
    ]


def test_a_chart_of_more_of_the_entries_asked_for_comes_before_the_order_of_the_vocabulary(figure: Make) -> None:
    early = [figure("1", name, metric="Trade") for name in ("Grauwik", "Veldmark")]
    late = [figure("1", subject=name, metric="Brokers", position="7") for name in ("Skarland", "Otrov")]
    both = frozenset({Slug("skarland"), Slug("otrov")})
    assert [choice.label for choice in choices(early + late, (), both)] == ["Brokers", "Trade"]


def test_single_figures_of_metrics_that_compare_come_first(figure: Make) -> None:
    unlike, alike = figure("1", metric="Buoys", unlike="Each is of its own kind."), figure("1", metric="Staff", position="7")
    assert [choice.label for choice in choices([unlike, alike], (), SKARLAND)] == ["Staff", "Buoys"]


def test_figures_that_differ_in_kind_are_shown_one_by_one_and_never_among_peers(figure: Make) -> None:
    unlike = {"unlike": "Buoys and lamps."}
    two = [figure("17", "Otrov", **unlike), figure("9", "Veldmark", **unlike)]
    assert told(choices(two, (), SKARLAND)) == [("Goods", ("single figure",))]
    years = [figure("1", "Otrov", str(year), **unlike) for year in (2022, 2023, 2024)]
    assert told(choices(years, (), SKARLAND)) == [("Goods, with Otrov", ("single figure",))]
    peers = [figure("5", "Otrov", subject=name, **unlike) for name in ("Veldmark", "Grauwik", "Weisshafen")]
    assert told(choices(years[:1], [*years[:1], *peers], SKARLAND)) == [("Goods, with Otrov", ("single figure",))]


def test_what_one_statement_says_of_several_periods_stays_a_line_of_its_own(figure: Make) -> None:
    unlike = {"unlike": "Buoys and lamps.", "page": "12"}
    line = [figure(str(year), "Otrov", str(year), fact="c1-buoys", **unlike) for year in (2023, 2024)]
    derived = figure("5", "Otrov", "2022", fact="c1-buoys", formula="c1-a.b / c1-a.c", **unlike)
    stated, computed = (figure("4", "Otrov", year, fact="c1-half", **unlike) for year in ("2020", "2021"))
    half_computed = [stated, replace(computed, figure=replace(computed.figure, formula="c1-a.b / 2"))]
    others = [*half_computed, figure("9", "Otrov", "2022", **unlike), figure("8", "Veldmark", "2023", fact="c1-buoys", **unlike)]
    offered = choices([*line, derived, *others], (), SKARLAND)
    assert told(offered) == [("Goods, with Otrov, p. 12", ("over time",)), ("Goods", ("single figure",))]
    assert offered[0].figures == tuple(each.figure.id for each in (*line, derived))
    assert offered[1].figures == tuple(each.figure.id for each in others)


def test_places_in_rankings_stay_together_however_many_a_statement_gives(figure: Make) -> None:
    ranks = [figure("1", "Otrov", str(year), fact="c1-ranks", unit="rank", unlike="Each has its own ranking.") for year in (2023, 2024)]
    ranks.append(figure("3", "Otrov", unit="rank", unlike="Each has its own ranking."))
    offered = choices(ranks, (), SKARLAND)
    assert (told(offered), offered[0].figure_count) == ([("Goods, with Otrov", ("single figure",))], 3)


def test_a_single_figure_is_offered_among_its_peers(figure: Make) -> None:
    own = figure("17")
    peers = [own, figure("5", subject="Otrov"), figure("6", subject="Veldmark")]
    assert told(choices([own], peers, SKARLAND)) == [("Goods, all entries", ("compare",))]
    assert told(choices([own], peers[:2], SKARLAND)) == [("Goods", ("single figure",))]


def test_peers_share_metric_unit_and_other_party(figure: Make) -> None:
    own = figure("17", "Otrov")
    peers = [
        own,
        figure("5", "Otrov", subject="Veldmark"),
        figure("6", "Weisshafen", subject="Grauwik"),
        figure("7", "Otrov", subject="Grauwik", unit="eur"),
    ]
    assert told(choices([own], peers, SKARLAND)) == [("Goods, with Otrov", ("single figure",))]


def test_a_place_in_a_ranking_is_never_a_length(figure: Make) -> None:
    ranks = [figure("1", "Otrov", unit="rank"), figure("3", "Veldmark", unit="rank")]
    assert told(choices(ranks, (), SKARLAND)) == [("Goods", ("single figure",))]


def test_figures_that_only_their_statements_tell_apart_are_not_drawn_as_one_line(figure: Make) -> None:
    timber, grain, later = figure("17"), figure("9"), figure("20", "", "2025")
    assert told(choices([timber, grain], (), SKARLAND)) == [("Goods", ("single figure",))]
    assert told(choices([timber, grain, later], (), SKARLAND)) == [("Goods", ("single figure",))]


def test_a_chart_of_derived_figures_alone_is_not_offered(figure: Make) -> None:
    assert choices([figure("17", formula="c1-a.b / c1-a.c")], (), SKARLAND) == ()


def test_what_is_said_twice_counts_once(figure: Make) -> None:
    twice = [figure("17", "Otrov"), figure("17", "Otrov"), figure("9", "Veldmark")]
    assert choices(twice, (), SKARLAND)[0].figure_count == 2
    within_one_fact = [figure("20", "Otrov", fact="c1-a", id=f"c1-a.{n}") for n in range(2)]
    assert choices(within_one_fact, (), SKARLAND)[0].figure_count == 2


@pytest.mark.parametrize("figures", [[], None])
def test_nothing_is_offered_from_nothing(figures: list[ChartFigure] | None) -> None:
    assert choices(figures or [], (), SKARLAND) == ()
