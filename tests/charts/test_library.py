"""Charts of the collection of our own writing, from the compiled file."""

import pytest

from vademecum.pages.chart import ChartMode, ChartPage
from vademecum.pages.chart_page import NO_FIGURES, NOTHING_ALIKE, chart_offer, chart_offer_for, chart_page
from vademecum.pages.dating import NO_BREAK
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place

MOST_QUESTIONS = 7


def best(library: Library, place: str, label: str = "") -> ChartPage:
    here = parse_place(place)
    choice = next(choice for choice in chart_offer(library, here).choices if not label or choice.label == label)
    return chart_page(library, here, choice, choice.modes[0], with_derived=True)


@pytest.mark.parametrize(
    ("place", "labels"),
    [
        (
            "entry:hvalvik",
            ["Ships served", "Berths, all entries", "Cargo handled, all entries", "Ships served, growth", "Length of quays", "Timeline"],
        ),
        ("note:9", ["Passengers, Skar Line", "Passengers, times the baseline, Skar Line"]),
        ("fact:c1-ice", ["Days of ice"]),
        ("figure:c1-hvalvik-ships.growth", ["Ships served, growth, Hvalvík"]),
        ("entry:tove-aldin", []),
        ("entry:nowhere", []),
        ("section:all", []),
    ],
)
def test_each_kind_of_place_offers_its_charts_best_first(library: Library, place: str, labels: list[str]) -> None:
    offer = chart_offer(library, parse_place(place))
    assert [choice.label for choice in offer.choices] == labels
    assert offer.reason == ("" if labels else NO_FIGURES)


def test_figures_chosen_one_by_one_make_a_chart_together(library: Library) -> None:
    places = [parse_place(f"figure:c1-berths.{key}") for key in ("hvalvik", "port-orsk", "losie-bay")]
    (choice,) = chart_offer_for(library, places).choices
    assert (choice.label, choice.figure_count, choice.modes) == ("Berths", 3, (ChartMode.COMPARE,))


def test_entries_chosen_together_are_compared_side_by_side(library: Library) -> None:
    offer = chart_offer_for(library, [parse_place("entry:hvalvik"), parse_place("entry:port-orsk")])
    page = chart_page(library, offer.place, offer.choices[0], ChartMode.COMPARE, with_derived=False)
    assert page.series == ("Hvalvík", "Port Ørsk")
    assert page.highlighted == (0,)


@pytest.mark.parametrize(
    ("chosen", "reason"),
    [
        ("yolkino saint-jur", "Goods supplied: figures of this metric are not compared. Buoys and lamps are both counted in pieces."),
        ("hvalvik otrov", NOTHING_ALIKE),
        ("kelp-and-sons hvalvik", NOTHING_ALIKE),
        ("tove-aldin sedna-none", NO_FIGURES),
    ],
)
def test_entries_that_make_no_chart_together_are_told_why(library: Library, chosen: str, reason: str) -> None:
    offer = chart_offer_for(library, [parse_place(f"entry:{slug}") for slug in chosen.split()])
    assert (offer.choices, offer.reason) == ((), reason)


def test_what_a_metric_counts_differently_is_shown_one_by_one(library: Library) -> None:
    page = best(library, "entry:kelp-and-sons", "Goods supplied")
    assert (page.mode, len(page.points)) == (ChartMode.SINGLE, 3)
    assert page.left_out.startswith("Not compared: Buoys and lamps")


def test_a_chart_among_peers_marks_the_entry_asked_for(library: Library) -> None:
    page = best(library, "entry:hvalvik", "Berths, all entries")
    assert [page.points[at].name for at in page.highlighted] == ["Hvalvík"]


def test_a_point_tells_its_statement_and_a_derived_one_its_formula(library: Library) -> None:
    page = best(library, "entry:skarland", "Cargo handled, all entries")
    main, derived = page.points[:2]
    assert main.statement
    assert (main.explanation, derived.explanation.replace(NO_BREAK, " ")) == ("", "5.7 M t ÷ 2.4 times")


def test_the_sources_of_a_chart_are_those_of_its_points_once_each_by_number(library: Library) -> None:
    page = best(library, "chapter:2", "Exports")
    assert [reference.footnote for reference in page.references] == [6, 7, 8]
    assert page.references[0].full.startswith("Wood on the water")


def test_a_chart_asks_the_library_no_more_for_many_points_than_for_one(library: Library) -> None:
    asked: list[str] = []
    points = []
    for place in map(parse_place, ("entry:hvalvik", "entry:skarland", "note:9", "chapter:2")):
        for choice in chart_offer(library, place).choices:
            library.collection._connection.set_trace_callback(asked.append)
            pages = [chart_page(library, place, choice, mode, with_derived=True) for mode in choice.modes]
            library.collection._connection.set_trace_callback(None)
            assert len(asked) <= MOST_QUESTIONS * len(pages)
            asked.clear()
            points += [len(page.points) for page in pages]
    assert min(points) == 1
    assert max(points) >= 5
