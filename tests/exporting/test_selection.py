"""Slugs, type and query choose which records are taken."""

import json

import pytest

from vademecum.collection.positions import present_position
from vademecum.domain.errors import NotFoundError
from vademecum.domain.members import members_at
from vademecum.domain.names import Slug, TypeId
from vademecum.pages.opened import Library
from vademecum.pages.records import Many, columns_of, record_table
from vademecum.pages.selection import EVERYTHING, RecordKind, Selection, sought, sought_ids, sought_keys, sought_total

SKARLAND = Slug("skarland")


def _column(library: Library, kind: RecordKind, selection: Selection, name: str) -> list[object]:
    at = columns_of(kind).index(name)
    return [row[at] for row in record_table(library, kind, selection).rows]


def test_slugs_choose_what_concerns_the_entry(library: Library) -> None:
    selection = Selection(slugs=(SKARLAND,))
    assert _column(library, RecordKind.ENTITIES, selection, "slug") == ["skarland"]
    concerned = _column(library, RecordKind.FACTS, selection, "entities")
    assert concerned
    assert all(isinstance(slugs, Many) and "skarland" in slugs.values for slugs in concerned)
    figures = record_table(library, RecordKind.FIGURES, selection).rows
    assert all("skarland" in (row[4], row[6]) for row in figures)
    relations = list(record_table(library, RecordKind.RELATIONS, selection).rows)
    assert relations
    assert all("skarland" in (row[0], row[4]) for row in relations)
    assert 0 < len(_column(library, RecordKind.SOURCES, selection, "footnote")) < 13


def test_a_type_chooses_its_entries_and_what_concerns_them(library: Library) -> None:
    selection = Selection(type=TypeId("country"))
    assert set(_column(library, RecordKind.ENTITIES, selection, "type")) == {"country"}
    assert SKARLAND in _column(library, RecordKind.ENTITIES, selection, "slug")
    every = len(_column(library, RecordKind.FACTS, Selection(), "id"))
    assert 0 < len(_column(library, RecordKind.FACTS, selection, "id")) < every


def test_a_query_keeps_what_holds_all_its_words(library: Library) -> None:
    found = _column(library, RecordKind.FACTS, Selection(query="CARGO handl"), "statement")
    assert found
    assert all("cargo" in str(text).lower() and "handl" in str(text).lower() for text in found)
    assert len(found) < len(_column(library, RecordKind.FACTS, Selection(query="cargo"), "statement"))


def test_conditions_hold_together(library: Library) -> None:
    assert _column(library, RecordKind.ENTITIES, Selection(slugs=(SKARLAND,), type=TypeId("person")), "slug") == []
    assert _column(library, RecordKind.FACTS, Selection(slugs=(SKARLAND,), type=TypeId("person")), "id") == []


@pytest.mark.parametrize("query", ["!!!", '"', "' OR 1=1 zzzz", "NOT", "*", "zzzz"])
def test_a_query_without_a_match_finds_nothing_and_never_everything(query: str, library: Library) -> None:
    assert _column(library, RecordKind.FACTS, Selection(query=query), "id") == []


def test_every_footnote_of_a_work_found_is_taken(library: Library) -> None:
    works = _column(library, RecordKind.SOURCES, Selection(), "work")
    titles = dict(zip(works, _column(library, RecordKind.SOURCES, Selection(), "title"), strict=True))
    repeated = next(work for work in works if works.count(work) > 1)
    found = _column(library, RecordKind.SOURCES, Selection(query=str(titles[repeated])), "work")
    assert found.count(repeated) == works.count(repeated)


def test_a_former_slug_leads_to_its_entry(library: Library) -> None:
    assert _column(library, RecordKind.ENTITIES, Selection(slugs=(Slug("moose-bay"),)), "slug") == ["losie-bay"]


def test_an_unknown_slug_or_type_is_told(library: Library) -> None:
    with pytest.raises(NotFoundError, match="atlantis"):
        record_table(library, RecordKind.FACTS, Selection(slugs=(Slug("atlantis"),)))
    with pytest.raises(NotFoundError, match=r"there are .*country"):
        record_table(library, RecordKind.FACTS, Selection(type=TypeId("castle")))


@pytest.mark.parametrize("kind", RecordKind)
@pytest.mark.parametrize(
    "selection", [EVERYTHING, Selection(type=TypeId("country")), Selection(query="harbour"), Selection(slugs=(SKARLAND,))]
)
def test_what_is_counted_is_what_is_read_and_what_is_told_by_keys(library: Library, kind: RecordKind, selection: Selection) -> None:
    wanted = sought(library, selection)
    ids, (total, keys) = list(sought_ids(library, kind, wanted)), sought_keys(library, kind, wanted)
    assert len(ids) == total == sought_total(library, kind, wanted) > 0
    assert (keys is None) is (selection == EVERYTHING)
    assert len(set(json.loads(keys or "[]"))) in {0, total}


def test_entries_chosen_by_position_are_those_chosen_by_slug_whatever_their_order(library: Library) -> None:
    slugs = (SKARLAND, Slug("hvalvik"))
    among = members_at(position for slug in slugs if (position := present_position(library.collection, slug)) is not None)
    for kind in RecordKind:
        assert list(record_table(library, kind, Selection(among=among)).rows) == list(record_table(library, kind, Selection(slugs)).rows)
