"""The search as you type."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vademecum.collection import lookup
from vademecum.collection.opened import Collection, Parameter
from vademecum.domain.names import TypeId
from vademecum.pages.opened import Library
from vademecum.pages.search import Found, Hit, HitGroup, NoMatches, NoQuery
from vademecum.pages.searching import search_page


def told(library: Library, text: str) -> str:
    page = search_page(library, text)
    assert isinstance(page, Found)
    return page.told


def groups(library: Library, text: str, limit: int = 50) -> dict[str, HitGroup]:
    page = search_page(library, text, limit)
    return {group.label: group for group in page.groups} if isinstance(page, Found) else {}


def names(library: Library, text: str) -> list[str]:
    found = groups(library, text)
    return [words(hit) for hit in found["Names"].hits] if "Names" in found else []


def words(hit: Hit) -> str:
    return "".join(run.text for run in hit.name)


def reason(hit: Hit) -> str:
    return "".join(run.text for run in hit.detail)


def test_the_name_itself_stands_before_names_that_begin_so(library: Library) -> None:
    assert names(library, "otrov")[0] == "Otrov"
    assert names(library, "hvalvík") == ["Hvalvík", "Hvalvík Convention"]


def test_an_alias_typed_whole_stands_before_names_that_only_begin_so(library: Library) -> None:
    assert names(library, "commission")[:2] == ["Council of Northern Harbours", "Otrov Ports Commission"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("HVALVIK", "Hvalvík"),
        ("orsk", "Port Ørsk"),
        ("lo\u0301sie", "Łosie Bay"),
        ("weisshafen", "Weißhafen"),
        ("Weißhafen", "Weißhafen"),
        ("отров", "Otrov"),
        ("ёлкино", "Yolkino"),
        ("ЕЛКИНО", "Yolkino"),
        ("niw", "Northern Ice Works"),
        ("kelp & sons", "Kelp & Sons"),
        ("works ice", "Northern Ice Works"),
        ("harbours council north", "Council of Northern Harbours"),
        ("  fair   10 ", "Harbour Fair 10"),
        ("y", "Yolkino"),
        ("n.i.w.", "Northern Ice Works"),
        ("Otrov's", "Otrov"),
    ],
)
def test_case_accents_scripts_abbreviations_and_the_order_of_words_do_not_matter(library: Library, typed: str, name: str) -> None:
    assert names(library, typed)[0] == name


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("niw", "Company · found as NIW"),
        ("elkino", "Harbour · found as Elkino, a spelling of the document"),
        ("port orks", "Harbour · found as Port Orks, a misprint in the document"),
        ("grauwik", "Harbour"),
        ("grauwick", "Harbour · spelled nearly so"),
    ],
)
def test_a_result_says_why_it_is_there(library: Library, typed: str, told: str) -> None:
    assert reason(groups(library, typed)["Names"].hits[0]) == told


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("hvallvik", "Hvalvík"),
        ("hvalvk", "Hvalvík"),
        ("hvavlik", "Hvalvík"),
        ("grauvik", "Grauwik"),
        ("vledmark", "Veldmark"),
        ("coucil of nothern harbors", "Council of Northern Harbours"),
        ("skarlne", "Skar Line"),
        ("отровв", "Otrov"),
    ],
)
def test_a_slip_of_typing_finds_its_entry(library: Library, typed: str, name: str) -> None:
    assert names(library, typed)[0] == name


def test_slips_are_forgiven_only_when_nothing_else_is_found(library: Library) -> None:
    assert names(library, "skar") == ["Skar Line", "Skarland"]
    assert isinstance(search_page(library, "zzzzzz"), NoMatches)
    assert isinstance(search_page(library, "xyz"), NoMatches)


def test_facts_whose_own_words_match_stand_before_those_about_an_entry_of_that_name(library: Library) -> None:
    hits = groups(library, "commission")["Facts"].hits
    assert str(hits[0].place) == "fact:c3-roadmap-2025"
    assert "fact:c1-members" in [str(hit.place) for hit in hits]


def test_facts_show_their_page_and_notes(library: Library) -> None:
    timber = groups(library, "timber")["Facts"].hits
    assert [(hit.right, hit.footnotes) for hit in timber] == [("p. 8", (6,)), ("p. 8", (6,))]


def test_plans_are_marked_among_the_results(library: Library) -> None:
    (hit,) = groups(library, "exhibitors")["Facts"].hits
    assert [tag.words for tag in hit.tags] == ["planned"]


def test_figures_show_value_and_period(library: Library) -> None:
    (hit,) = groups(library, "5700000")["Figures"].hits
    assert (words(hit), hit.value.replace("\u00a0", " "), hit.right) == ("Cargo handled, Skarland", "5.7 M t", "2024")
    assert groups(library, "5,700,000")["Figures"].hits[0].place == hit.place


def test_a_figure_with_a_counterpart_names_it_first(library: Library) -> None:
    hits = groups(library, "kelp 40")["Figures"].hits
    assert [(words(hit), reason(hit), hit.value) for hit in hits] == [("Goods supplied, Yolkino", "Kelp & Sons", "40")]


def test_sources_are_found_by_author_and_publisher_and_show_their_year(library: Library) -> None:
    hits = groups(library, "vane gazette")["Sources"].hits
    assert [(str(hit.place), hit.right) for hit in hits] == [("note:7", "2024")]


def test_matching_words_are_marked_on_the_text_as_it_stands(library: Library) -> None:
    hit = groups(library, "orsk por")["Names"].hits[0]
    assert [(run.text, run.matched) for run in hit.name] == [("Por", True), ("t ", False), ("Ørsk", True)]


def test_a_group_shows_the_first_and_counts_all(library: Library) -> None:
    group = groups(library, "h", 2)["Facts"]
    assert len(group.hits) == 2
    assert group.total is not None
    assert group.total > 5


def test_operators_keep_to_a_type_a_chapter_or_a_note(library: Library) -> None:
    assert names(library, "type:harbour h") == ["Hvalvík"]
    assert names(library, 'type:"public bodies"') == ["Council of Northern Harbours", "Otrov Ports Commission"]
    assert set(groups(library, "type:harbour h")) == {"Names"}
    assert {hit.chapter for hit in groups(library, "chapter:3 otrov")["Facts"].hits} == {3}
    assert [str(hit.place) for hit in groups(library, "note:6")["Facts"].hits] == ["fact:c2-otrov-exports", "fact:c2-timber-sales"]
    assert [str(hit.place) for hit in groups(library, "note:6")["Sources"].hits] == ["note:6"]
    assert [str(hit.place) for hit in groups(library, "chapter:2 note:6 euros")["Facts"].hits] == [
        "fact:c2-otrov-exports", "fact:c2-timber-sales",
    ]  # fmt: skip
    assert isinstance(search_page(library, "chapter:99 otrov"), NoMatches)
    assert isinstance(search_page(library, "chapter:99"), NoMatches)
    assert isinstance(search_page(library, "note:999"), NoMatches)
    assert isinstance(search_page(library, "chapter:3 xyzzyx"), NoMatches)  # not all of the chapter


def test_a_name_with_a_slip_is_found_within_the_limits_and_not_beyond(library: Library) -> None:
    assert names(library, "type:harbour hvalvk") == ["Hvalvík"]
    assert names(library, "type:company hvalvk") == []
    assert names(library, "type:company hvalvík") == []


def test_limits_alone_find_all_that_lies_within_and_count_it(library: Library) -> None:
    found = groups(library, "chapter:2", limit=3)
    assert {label: group.total for label, group in found.items()} == {"Names": 8, "Facts": 8, "Figures": 17, "Sources": 5, "Chapters": 1}
    assert all(len(group.hits) <= 3 for group in found.values())
    assert [hit.matched for hit in groups(library, "type:harbour")["Names"].hits] == names(library, "type:harbour")


def test_operators_forgive_blanks_capitals_and_types_that_are_only_begun(library: Library) -> None:
    assert names(library, "Type: Harbour h") == ["Hvalvík"]
    assert names(library, "type:public") == ["Council of Northern Harbours", "Otrov Ports Commission"]
    assert [str(hit.place) for hit in groups(library, "footnote: 6.")["Sources"].hits] == ["note:6"]
    assert {hit.chapter for hit in groups(library, "chapter: 3, otrov")["Facts"].hits} == {3}


def test_what_an_entry_is_finds_it_after_its_name_does(library: Library) -> None:
    hits = groups(library, "harbour yolkino")
    assert "Names" not in hits
    assert [words(hit) for hit in hits["Descriptions"].hits] == ["Yolkino"]
    assert any(run.matched for run in hits["Descriptions"].hits[0].detail)
    assert "Descriptions" not in groups(library, "yolkino")


@pytest.mark.parametrize(
    ("typed", "notes"),
    [
        ("fair pictures", ["note:8"]),
        ("chapter:2 fair pictures", ["note:8"]),
        ("chapter:3 fair pictures", ["note:10"]),
        ("chapter:3", ["note:10", "note:11", "note:12"]),
        ("note:10 fair pictures", ["note:10"]),
        ("note:10", ["note:10"]),
        ("chapter:1 fair pictures", []),
    ],
)
def test_a_source_that_several_chapters_cite_is_found_in_each_under_its_footnote_there(
    typed: str, notes: list[str], library: Library
) -> None:
    found = groups(library, typed)
    assert [str(hit.place) for hit in found["Sources"].hits] == notes if notes else "Sources" not in found


def test_a_type_can_be_given_apart(library: Library) -> None:
    page = search_page(library, "h", type_filter=TypeId("event"))
    assert isinstance(page, Found)
    assert [words(hit) for hit in page.groups[0].hits] == ["Harbour Fair 9", "Harbour Fair 10"]


@pytest.mark.parametrize(("typed", "operator"), [("note 1", "note:1"), (" Footnote  1 ", "note:1")])
def test_a_note_named_alone_is_looked_up_as_by_its_operator(library: Library, typed: str, operator: str) -> None:
    found, meant = search_page(library, typed), search_page(library, operator)
    assert isinstance(found, Found)
    assert isinstance(meant, Found)
    assert found.groups == meant.groups


def test_what_is_no_operator_is_text(library: Library) -> None:
    assert told(library, "type:unknown harbour") == "Nothing holds all of this; what is shown does without “type”, “unknown”."
    assert "Chapters" in groups(library, "chapter:two") or isinstance(search_page(library, "chapter:two"), NoMatches)
    assert names(library, "otrov AND") == []
    assert told(library, "Otrov NOT Ports") == "Nothing holds all of this; what is shown does without “not”."


def test_words_in_quotes_stand_in_a_row(library: Library) -> None:
    assert names(library, '"ice works"') == ["Northern Ice Works"]
    assert "Names" not in groups(library, '"works ice"')


@pytest.mark.parametrize("text", ["", "   ", "?!", "\0", '"', '""', "\u200b", "()", "*", "-", "«»"])
def test_a_query_without_a_letter_is_none(library: Library, text: str) -> None:
    assert isinstance(search_page(library, text), NoQuery)


@pytest.mark.parametrize(
    "text",
    ["d'Ivoire", "C-90 AND", "NEAR(a b)", "name:x", "a" * 10_000, "harbour " * 2_000, '"' * 10_000, "ж" * 10_000, "港湾", "กรุงเทพ", "हिन्दी",
     "a\0b", "\ud800", "{name} : x", "^x", "x*", "1e999", "type:", "note:999999999999999999999", "🚢"],
)  # fmt: skip
def test_odd_queries_have_an_answer(library: Library, text: str) -> None:
    assert isinstance(search_page(library, text), NoQuery | NoMatches | Found)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.text(max_size=60) | st.text(st.sampled_from('abhkot "*():-^{}+\0ёß2,.'), max_size=40))
def test_no_query_fails(library: Library, text: str) -> None:
    page = search_page(library, text)
    assert isinstance(page, NoQuery | NoMatches | Found)
    if isinstance(page, Found):
        assert all(group.hits for group in page.groups)


def test_every_beginning_of_every_name_finds_its_entry(library: Library) -> None:
    for name in ("Council of Northern Harbours", "Łosie Bay", "Saint Jur", "Отров", "Weißhafen"):
        slug = groups(library, name)["Names"].hits[0].place
        missed = [
            name[:end] for end in range(1, len(name) + 1) if slug not in [hit.place for hit in groups(library, name[:end])["Names"].hits]
        ]
        assert missed == []


@pytest.mark.parametrize(
    ("typed", "found"), [("hvalvk", "Hvalvík"), ("northen ice wroks", "Northern Ice Works"), ("lantrn compny", "The Lantern Company")]
)
def test_slips_are_known_where_very_many_names_share_their_letters(
    typed: str, found: str, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookup, "_MOST_WEIGHED", 1)
    assert names(library, typed)[0] == found


def test_no_more_names_are_weighed_than_share_the_rarer_letters(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    rows = Collection.rows

    def watched(self: Collection, question: str, /, **parameters: Parameter) -> list[tuple[object, ...]]:
        if question == "names_sharing":
            asked.append(str(parameters["match"]))
        return rows(self, question, **parameters)

    monkeypatch.setattr(Collection, "rows", watched)
    monkeypatch.setattr(lookup, "_MOST_WEIGHED", 1)
    search_page(library, "hvalvk")
    search_page(library, "lantrn compny")
    assert asked == ['"hva"', '("lan" OR "trn") AND ("com" OR "pny")']
