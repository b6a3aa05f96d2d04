"""What the tables hold beyond the views: order, keys, counts and the index of the search."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from vademecum.compiler.collation import sort_key
from vademecum.compiler.tables import date_key
from vademecum.domain.fold import fold
from vademecum.domain.members import positions_of, unpacked
from vademecum.domain.period import parse_period


@pytest.fixture(scope="module")
def connection(compiled_collection: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"{compiled_collection.as_uri()}?mode=ro&immutable=1", uri=True)) as opened:
        yield opened


def test_names_sort_without_case_accents_and_articles_and_numbers_by_size(connection: sqlite3.Connection) -> None:
    rows = connection.execute("SELECT name FROM entity WHERE type IN ('event', 'company', 'person') ORDER BY sort_key")
    assert [name for (name,) in rows] == [
        "Tove Aldin", "Harbour Fair 9", "Harbour Fair 10", "Kelp & Sons", "The Lantern Company", "Northern Ice Works",
        "Otrov Timber Company", "Ivan Serov", "Skar Line",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "names",
    [
        ["Ёж", "ель", "Ель 2", "Ель 10", "жук", "Яр"],
        ["Łódź", "London", "Øst", "Pory", "Straße", "Strasse 2"],
        ["9 to 5", "10 downing", "A", "A B", "A-C", "AB", "d'Ivoire", "divot"],
        ["1,000 ships", "1,001 ships", "2\u00a0000 ships", "12345678901 ships"],
    ],
)
def test_sort_keys_give_the_order_a_reader_expects(names: list[str]) -> None:
    assert sorted(names, key=sort_key) == names


def test_dates_sort_by_their_end_then_start_and_the_undated_last() -> None:
    periods = ["2023", "../2024-06", "2024-01/2024-06", "2024-03/2024-06", "2024", "2024-12-31", "2025/..", None]
    keys = [date_key(None if period is None else parse_period(period)) for period in periods]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_entries_know_how_many_facts_and_figures_concern_them(connection: sqlite3.Connection) -> None:
    for slug, facts, figures in connection.execute("SELECT slug, fact_count, figure_count FROM entity"):
        counted = connection.execute("SELECT count(*) FROM fact_entity WHERE entity = ?", (slug,)).fetchone()
        assert counted == (facts,)
        question = "SELECT count(*) FROM figure WHERE subject = ? OR counterpart = ?"
        assert connection.execute(question, (slug, slug)).fetchone() == (figures,)


def test_a_fact_concerns_what_it_names_is_about_counts_or_joins(connection: sqlite3.Connection) -> None:
    def concerned(fact: str) -> set[str]:
        return {slug for (slug,) in connection.execute("SELECT entity FROM fact_entity WHERE fact = ?", (fact,))}

    assert "hvalvik" in concerned("c1-convention")  # by about
    assert "skarland" in concerned("c1-berths")  # by a figure and a relation
    assert "yolkino" in concerned("c1-members")  # by a relation only
    assert concerned("c3-lamps-offered") == {"kelp-and-sons", "the-lantern-company"}


def test_facts_and_figures_keep_the_order_of_the_document(connection: sqlite3.Connection) -> None:
    facts = [fact for (fact,) in connection.execute("SELECT id FROM fact ORDER BY position")]
    assert facts[:2] == ["c1-convention", "c1-members"]
    assert [int(fact[1]) for fact in facts] == sorted(int(fact[1]) for fact in facts)
    question = "SELECT DISTINCT fact.position FROM figure JOIN fact ON fact.id = fact ORDER BY figure.position"
    by_fact = connection.execute(question).fetchall()
    assert by_fact == sorted(by_fact)


def test_entries_are_numbered_in_the_order_of_names(connection: sqlite3.Connection) -> None:
    rows = connection.execute("SELECT position, sort_key, slug FROM entity ORDER BY position").fetchall()
    assert [position for position, _, _ in rows] == list(range(len(rows)))
    assert [names for _, *names in rows] == sorted(names for _, *names in rows)


def test_entries_stand_where_their_facts_are(connection: sqlite3.Connection) -> None:
    slugs = [slug for (slug,) in connection.execute("SELECT slug FROM entity ORDER BY position")]
    rows = connection.execute("SELECT facet, key, entries FROM standing").fetchall()
    stands = {(facet, key): {slugs[at] for at in positions_of(unpacked(entries))} for facet, key, entries in rows}
    lamps = {slug for (slug,) in connection.execute("SELECT entity FROM fact_entity WHERE fact = 'c3-lamps-offered'")}
    assert lamps <= stands["chapter", "3"] & stands["status", "offered"]
    assert "hvalvik" in stands["type", "harbour"] - stands["type", "country"]
    assert {facet for facet, _ in stands} == {"type", "chapter", "year", "status"}


def test_mentions_span_the_words_of_their_entry(connection: sqlite3.Connection) -> None:
    question = "SELECT substr(statement, start + 1, stop - start) FROM mention JOIN fact ON fact.id = fact WHERE entity = 'weisshafen'"
    assert connection.execute(question).fetchall() == [("Weißhafen",)]


def test_coverage_counts_each_chapter(connection: sqlite3.Connection) -> None:
    rows = connection.execute("SELECT * FROM coverage ORDER BY chapter").fetchall()
    assert rows == [(1, 4, 4, 8, 16, 1), (2, 5, 5, 8, 17, 0), (3, 3, 3, 8, 12, 2)]


def test_steps_say_how_finely_a_value_is_printed(connection: sqlite3.Connection) -> None:
    steps = dict(connection.execute("SELECT id, step FROM figure").fetchall())
    assert steps["c2-skarland-cargo.total"] == 100000
    assert steps["c1-hvalvik-ships.growth"] == 0.1
    assert steps["c1-hvalvik-ships.ships-2024"] == 1


def test_search_ranks_names_first_by_weight(connection: sqlite3.Connection) -> None:
    rows = connection.execute("SELECT kind, ref FROM searchable ORDER BY id").fetchall()
    kinds = list(dict.fromkeys(kind for kind, _ in rows))
    assert kinds == ["entity", "chapter", "fact", "figure", "source"]
    ranked = [ref for kind, ref in rows if kind == "entity"]
    by_weight = connection.execute("SELECT slug FROM entity ORDER BY fact_count DESC, sort_key").fetchall()
    assert [(slug,) for slug in ranked] == by_weight
    assert len(rows) == 25 + 3 + 24 + 45 + 11


def test_a_source_is_found_once_under_its_first_footnote(connection: sqlite3.Connection) -> None:
    assert _found(connection, "pictures") == [("source", "8")]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("hval*", ("entity", "hvalvik")),
        ("Łosie", ("entity", "losie-bay")),
        ("Ёлк*", ("entity", "yolkino")),
        ("елкино", ("entity", "yolkino")),
        ("weiß*", ("entity", "weisshafen")),
        ("orks", ("entity", "port-orsk")),
        ("exhibitors", ("fact", "c3-fair-10")),
        ("1040", ("fact", "c1-hvalvik-ships")),
        ("passengers", ("fact", "c2-ferries")),
        ("серов", ("entity", "ivan-serov")),
        ("{name alias} : timber", ("entity", "otrov-timber-company")),
        ("plans", ("chapter", "3")),
    ],
)
def test_the_best_match_of_a_word_comes_first(connection: sqlite3.Connection, typed: str, found: tuple[str, str]) -> None:
    assert _found(connection, typed)[0] == found


def test_figures_are_found_by_what_they_measure(connection: sqlite3.Connection) -> None:
    assert ("figure", "c2-ferries.passengers-2023") in _found(connection, "passengers 2023 skar")


def _found(connection: sqlite3.Connection, typed: str) -> list[tuple[str, str]]:
    question = "SELECT kind, ref FROM search_index JOIN searchable ON id = search_index.rowid WHERE search_index MATCH ? ORDER BY id"
    return connection.execute(question, (fold(typed),)).fetchall()


def test_all_names_are_there_folded_with_the_rank_of_their_entry(connection: sqlite3.Connection) -> None:
    rows = connection.execute(
        "SELECT folded, form, spelling, rank = searchable.id FROM name_form JOIN searchable ON kind = 'entity' AND ref = entity"
        " WHERE entity = 'port-orsk' ORDER BY name_form.id"
    ).fetchall()
    assert rows == [("port orsk", "Port Ørsk", "name", 1), ("port orks", "Port Orks", "misprinted", 1)]


def test_spellings_that_fold_alike_stand_once(connection: sqlite3.Connection) -> None:
    rows = connection.execute("SELECT folded FROM name_form WHERE entity = 'hvalvik'").fetchall()
    assert rows == [("hvalvik",), ("хвальвик",), ("port of hvalvik",)]
    aliases = connection.execute("SELECT name FROM alias WHERE entity = 'hvalvik' ORDER BY position").fetchall()
    assert aliases == [("Хвальвик",), ("Hvalvik",), ("port of Hvalvik",)]


def test_slips_of_typing_find_names_by_trigrams(connection: sqlite3.Connection) -> None:
    question = "SELECT entity FROM name_trigram JOIN name_form ON id = name_trigram.rowid WHERE name_trigram MATCH ?"
    assert connection.execute(question, ("ghafen OR sshaf",)).fetchall() == [("weisshafen",)]


def test_a_renamed_slug_leads_to_its_entry(connection: sqlite3.Connection) -> None:
    assert dict(connection.execute("SELECT former_slug, slug FROM redirect").fetchall())["moose-bay"] == "losie-bay"
