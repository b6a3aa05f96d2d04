"""Back and forward, and what they do to the list."""

from vademecum.pages.listing import Order
from vademecum.pages.place import Place, parse_place
from vademecum.ui.browsing import Browsing, begun, whole_place
from vademecum.ui.trail import LENGTH_KEPT, NOWHERE, Trail


def trail(*places: str) -> Trail:
    walked = NOWHERE
    for place in places:
        walked = walked.visit(parse_place(place))
    return walked


def test_a_new_place_forgets_what_lay_ahead() -> None:
    walked = trail("entry:a", "entry:b", "entry:c").back().back().visit(parse_place("entry:d"))
    assert list(map(str, walked.places)) == ["entry:a", "entry:d"]
    assert walked.goes_back
    assert not walked.goes_forward


def test_forward_undoes_back() -> None:
    walked = trail("entry:a", "entry:b")
    assert walked.back().forward() == walked


def test_an_end_is_an_end() -> None:
    assert NOWHERE.back() == NOWHERE == NOWHERE.forward()
    assert NOWHERE.here is None
    walked = trail("entry:a")
    assert walked.back() == walked.forward() == walked.visit(parse_place("entry:a")) == walked


def test_a_trail_keeps_only_so_many_places() -> None:
    walked = trail(*(f"note:{number}" for number in range(LENGTH_KEPT + 5)))
    assert len(walked.places) == LENGTH_KEPT
    assert str(walked.here) == f"note:{LENGTH_KEPT + 4}"


def test_coming_from_a_whole_section_the_list_is_one_that_holds_the_place() -> None:
    figures = Browsing("chapters", Order.NAME, "ice", trail("section:figures"))
    assert figures.is_whole
    assert figures.marked_section == "figures"
    entry = figures.at(figures.trail.visit(parse_place("entry:a")))
    assert (entry.section, entry.filter_text) == ("all", "")
    chapter = figures.at(figures.trail.visit(parse_place("fact:c1-x")))
    assert (chapter.section, chapter.filter_text) == ("chapters", "ice")


def test_a_place_beside_a_list_leaves_the_list_alone() -> None:
    browsing = Browsing("type:harbour", Order.FACTS, "o", trail("entry:a"))
    assert browsing.at(browsing.trail.visit(parse_place("note:3"))).listing == browsing.listing


def test_a_reader_begins_where_it_was_or_at_the_start_of_all() -> None:
    assert begun("chapters", "facts", "chapter:2") == Browsing("chapters", Order.FACTS, "", trail("chapter:2"))
    assert begun("", "by colour", "nowhere") == Browsing()


def test_only_figures_checks_and_errata_are_pages_of_their_own() -> None:
    assert [id_ for id_ in ("all", "figures", "type:harbour", "checks", "sources", "errata") if whole_place(id_)] == [
        "figures", "checks", "errata",
    ]  # fmt: skip
    assert str(whole_place("checks")) == "section:checks"
    assert isinstance(whole_place("checks"), Place)
