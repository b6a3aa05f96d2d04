"""The page of a figure says all that the number claims, and stands it beside others of its kind."""

import pytest

from vademecum.collection.facts import figures
from vademecum.collection.scope import Scope
from vademecum.domain.errors import NotFoundError
from vademecum.pages.chart_page import chart_offer, chart_page
from vademecum.pages.detail import detail_page
from vademecum.pages.entry import DetailPage
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind, parse_place


def _page(library: Library, id_: str) -> DetailPage:
    return detail_page(library, Place(PlaceKind.FIGURE, id_))


def _told(page: DetailPage) -> dict[str, str]:
    return {each.label: "".join(run.text for run in each.words).replace("\u00a0", " ") for each in page.particulars}


def _ids(library: Library) -> list[str]:
    return [stated.figure.id for stated in figures(library.collection, Scope(everything=True))]


def test_a_figure_is_told_with_everything_it_claims(library: Library) -> None:
    page = _page(library, "c2-ferries.factor")
    told = _told(page)
    assert str(page.place) == "figure:c2-ferries.factor"
    assert list(told)[:2] == ["Value", "Whose"]
    assert "times" in told["Value"]
    assert told["Value"].split()[0] in page.title.replace("\u00a0", " ")
    assert [row.id for row in page.facts] == ["c2-ferries"]
    assert page.references


def test_every_figure_has_a_page_that_holds_its_fact_and_its_kind(library: Library) -> None:
    for id_ in _ids(library):
        page = _page(library, id_)
        told = _told(page)
        assert {"Value", "Whose", "Measures", "Period", "Status", "How sure"} <= set(told)
        assert len(page.facts) == 1
        assert not page.figures or id_ in {row.id for row in page.figures}
        assert len({row.metric_id for row in page.figures}) <= 1
        assert all(id_ in check.figures for check in page.checks)


def test_bounds_plans_ranges_and_sums_are_said_in_words(library: Library) -> None:
    told = {id_: _told(_page(library, id_)) for id_ in _ids(library)}
    sure = {words["How sure"] for words in told.values()}
    assert any("lower bound" in words for words in sure)
    assert any("not more exactly" in words for words in sure)
    assert any(words["Status"].startswith("Planned:") for words in told.values())
    assert any(words.get("Computed", "").startswith("not printed; ") for words in told.values())


def test_a_figure_that_is_not_there_is_told(library: Library) -> None:
    with pytest.raises(NotFoundError, match="no figure"):
        detail_page(library, parse_place("figure:none"))


def test_a_figure_is_drawn_among_its_like_and_marked_there(library: Library) -> None:
    for id_ in _ids(library):
        place = Place(PlaceKind.FIGURE, id_)
        like = {row.id for row in _page(library, id_).figures} or {id_}
        for choice in chart_offer(library, place).choices:
            assert set(choice.figures) <= like
    place = parse_place("figure:c2-ferries.factor")
    offer = chart_offer(library, place)
    page = chart_page(library, place, offer.choices[0], offer.choices[0].modes[0], with_derived=True)
    marked = {page.points[at].figure for at in page.highlighted}
    assert not marked or "c2-ferries.factor" in marked
