"""Metrics as a list and as pages: what is measured, by how many figures, whose they are, and the charts of them."""

import pytest

from vademecum.collection.metrics import metric_counts
from vademecum.domain.errors import NotFoundError
from vademecum.pages.bibliography import bibliography_of
from vademecum.pages.chart import ChartMode
from vademecum.pages.chart_page import chart_offer, chart_page
from vademecum.pages.cite import reference
from vademecum.pages.detail import detail_page
from vademecum.pages.figure_list import figure_table
from vademecum.pages.kept import toggle_places
from vademecum.pages.listing import Listing
from vademecum.pages.lists import list_slice
from vademecum.pages.metric import metric_place
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place
from vademecum.pages.selected import places_table


def test_the_list_holds_every_metric_that_a_figure_has_by_name_with_its_counts(library: Library) -> None:
    rows = list_slice(library, Listing("metrics")).rows
    figures = figure_table(library).rows
    assert {row.place.ref for row in rows} == {figure.metric_id for figure in figures}
    assert [row.name for row in rows] == sorted(row.name for row in rows)
    ships = next(row for row in rows if row.place == metric_place("ships-served"))
    of_ships = [figure for figure in figures if figure.metric_id == "ships-served"]
    entries = len({figure.subject for figure in of_ships})
    assert ships.line == f"{len(of_ships)} figures · {entries} {'entry' if entries == 1 else 'entries'}"
    assert sum(counted.figures for counted in metric_counts(library.collection)) == len(figures)


def test_the_page_says_what_is_measured_and_holds_all_its_figures_entries_and_sources(library: Library) -> None:
    page = detail_page(library, metric_place("exports"))
    figures = [figure for figure in figure_table(library).rows if figure.metric_id == "exports"]
    assert (page.title, page.summary) == ("Exports", "Goods the subject sold to or through the counterpart, in money.")
    assert {figure.id for figure in page.figures} == {figure.id for figure in figures}
    assert {link.place for link in page.entries} == {figure.subject.place for figure in figures}
    assert {it.footnote for it in page.references} == {note for figure in figures for note in figure.footnotes}


def test_what_does_not_compare_says_why(library: Library) -> None:
    assert detail_page(library, metric_place("goods-supplied")).summary.endswith("Buoys and lamps are both counted in pieces.")


def test_its_charts_are_of_that_metric_alone_and_one_unit_each(library: Library) -> None:
    place = metric_place("ships-served")
    offer = chart_offer(library, place)
    assert offer.choices
    assert {choice.metric for choice in offer.choices} == {"ships-served"}
    for choice in offer.choices:
        page = chart_page(library, place, choice, choice.modes[0], with_derived=True)
        assert page.points
        assert page.highlighted == ()
    assert ChartMode.SINGLE not in offer.choices[0].modes


def test_a_metric_is_cited_kept_and_taken_away_as_its_figures(library: Library) -> None:
    place = metric_place("exports")
    figures = [figure for figure in figure_table(library).rows if figure.metric_id == "exports"]
    assert reference(library, place).startswith(f"Exports: {len(figures)} figures (")
    assert toggle_places(library, (place,)).words
    assert library.shelf.is_bookmarked("metric:exports")
    assert detail_page(library, place).bookmarked
    table = places_table(library, [place])
    at = table.columns.index("id")
    assert {row[at] for row in table.rows} == {figure.id for figure in figures}
    cited = {footnote.number for work in bibliography_of(library, [place]).works for footnote in work.footnotes}
    assert cited == {note for figure in figures for note in figure.footnotes}


def test_a_metric_without_figures_is_not_there(library: Library) -> None:
    with pytest.raises(NotFoundError, match="no metric"):
        detail_page(library, parse_place("metric:never-measured"))


def test_a_figure_leads_to_its_metric(library: Library) -> None:
    figure = figure_table(library).rows[0]
    page = detail_page(library, parse_place(f"figure:{figure.id}"))
    measures = next(particular for particular in page.particulars if particular.label == "Measures")
    assert measures.words[0].place == metric_place(figure.metric_id)
