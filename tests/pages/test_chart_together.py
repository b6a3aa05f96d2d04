"""Which figures make a chart together, and the sentence when they do not."""

from vademecum.pages.chart_together import ALL_DERIVED, TOO_FEW, TOO_MANY, what_differs, why_apart
from vademecum.pages.figure_list import figure_table
from vademecum.pages.opened import Library
from vademecum.pages.shown import FigureRow


def figures(library: Library, *ids: str) -> list[FigureRow]:
    rows = {row.id: row for row in figure_table(library).rows}
    return [rows[id_] for id_ in ids]


BERTHS = ("c1-berths.hvalvik", "c1-berths.port-orsk")


def test_figures_of_one_metric_and_unit_stand_together(library: Library) -> None:
    berths = figures(library, *BERTHS)
    assert why_apart(berths) == ""
    assert what_differs(berths) == "one metric, one unit"


def test_too_few_and_too_many_are_told(library: Library) -> None:
    berths = figures(library, *BERTHS)
    assert why_apart([]) == why_apart(berths[:1]) == TOO_FEW
    assert why_apart(berths * 101) == TOO_MANY
    assert why_apart(berths * 100) == ""


def test_what_keeps_figures_apart_is_named(library: Library) -> None:
    other = figures(library, "c1-hvalvik-ships.growth")
    assert why_apart([*figures(library, *BERTHS), *other]).startswith("They measure different things: Berths, ")
    berths = figures(library, *BERTHS)
    paces = FigureRow(**({name: getattr(berths[1], name) for name in FigureRow.__slots__} | {"unit": "paces"}))
    assert why_apart([berths[0], paces]).endswith("in different units: berths, paces.")


def test_figures_that_differ_in_kind_stand_together_only_as_one_saying(library: Library) -> None:
    goods = [row for row in figure_table(library).rows if row.metric_id == "goods-supplied"]
    assert len({row.fact for row in goods}) > 1
    assert "not compared" in why_apart(goods)
    assert why_apart([goods[0], goods[0]]) == ""


def test_computed_figures_need_one_that_is_stated(library: Library) -> None:
    derived = [row for row in figure_table(library).rows if row.status.words == "derived"]
    assert why_apart([derived[0], derived[0]]) == ALL_DERIVED
