"""Every statement is used, is written as the house writes SQL, and finds what it looks for by an index."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import vademecum.collection
from vademecum.collection.opened import Collection, open_collection

ROOM = Path(vademecum.collection.__file__).parent
QUERIES = sorted((ROOM / "queries").glob("*.sql"))
KEYWORDS = re.compile(
    r"\b(select|from|where|join|left|on|and|or|order|by|group|limit|offset|union|all|as|with|in|is|not|null|distinct|desc)\b"
)
# Tables that a statement may read whole, and why.
WHOLE = {
    ("types", "type"): "a vocabulary is short",
    ("metrics", "metric"): "a vocabulary is short",
    ("units", "unit"): "a vocabulary is short",
    ("predicates", "predicate"): "a vocabulary is short",
    ("publication", "publication"): "one row",
    ("entity_counts", "type"): "a vocabulary is short",
    ("chapters", "chapter"): "all chapters are asked for",
    ("paragraphs", "paragraph"): "all passages are compared with a copy",
    ("metric_counts", "figure"): "counts rows, once",
    ("totals", "fact"): "counts rows, once",
    ("totals", "figure"): "counts rows, once",
    ("totals", "footnote"): "counts rows, once",
    ("totals", "chapter"): "counts rows, once",
    ("totals", "cross_check"): "counts rows, once",
    ("totals", "erratum"): "counts rows, once",
    ("facts", "fact"): "only when everything is asked for",
    ("figures", "figure"): "only when everything is asked for",
    ("sources", "footnote"): "only when everything is asked for",
    ("errata", "erratum"): "only when everything is asked for",
    ("cross_checks", "cross_check"): "only when everything is asked for",
    ("entities_by_facts", "entity"): "stops at the limit, in the order of an index",
    ("standing", "standing"): "a row for each value of a facet",
    ("positions_by_facts", "entity"): "orders all, once, when what is kept of a list is ordered so",
    ("chosen_entities", "entity"): "takes all away",
    ("chosen_facts", "fact"): "takes all away",
    ("chosen_figures", "figure"): "takes all away",
    ("chosen_relations", "relation"): "takes all away",
    ("chosen_sources", "footnote"): "takes all away",
    ("record_totals", "entity"): "counts rows, once",
    ("record_totals", "fact"): "counts rows, once",
    ("record_totals", "figure"): "counts rows, once",
    ("record_totals", "relation"): "counts rows, once",
    ("record_totals", "footnote"): "counts rows, once",
    ("written_entities", "entity"): "takes all away",
    ("written_facts", "fact"): "takes all away",
    ("written_figures", "figure"): "takes all away",
    ("written_relations", "relation"): "takes all away",
    ("written_sources", "footnote"): "takes all away",
}


@pytest.fixture(scope="module")
def collection(compiled_collection: Path) -> Iterator[Collection]:
    opened = open_collection(compiled_collection)
    yield opened
    opened.close()


def plan_of(collection: Collection, query: Path) -> list[str]:
    """The steps by which SQLite answers a statement."""
    text = query.read_text(encoding="utf-8")
    parameters = dict.fromkeys(re.findall(r":(\w+)", text), 1)
    return [row[3] for row in collection._connection.execute(f"EXPLAIN QUERY PLAN {text}", parameters)]


def tables_scanned(collection: Collection, query: Path) -> set[str]:
    """Tables of the schema, or their aliases, that the plan reads without looking anything up."""
    text = query.read_text(encoding="utf-8")
    tables = {row[0] for row in collection._connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    aliases = {alias: table for table, alias in re.findall(r"(\w+) AS (\w+)", text) if table in tables}
    scans = [re.match(r"SCAN (\w+)", step) for step in plan_of(collection, query) if "VIRTUAL TABLE INDEX" not in step]
    scanned = {str(scan[1]) for scan in scans if scan}
    return {aliases.get(name, name) for name in scanned if aliases.get(name, name) in tables}


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.stem)
def test_no_statement_scans_a_table_but_those_with_a_reason(query: Path, collection: Collection) -> None:
    assert {table for table in tables_scanned(collection, query) if (query.stem, table) not in WHOLE} == set()


def test_no_exception_has_outlived_its_statement(collection: Collection) -> None:
    needed = {(query.stem, table) for query in QUERIES for table in tables_scanned(collection, query)}
    assert set(WHOLE) - needed == set()


def test_a_window_of_all_entries_by_name_is_looked_up_where_it_begins(collection: Collection) -> None:
    (step,) = plan_of(collection, ROOM / "queries" / "entities_by_name.sql")
    assert "(position>?)" in step


ROW_BY_ROW = {"rows_within"}
"""Asks the index whether it has a few rows that are known, each found at once."""


@pytest.mark.parametrize(
    "name", [query.stem for query in QUERIES if "MATCH" in query.read_text(encoding="utf-8") and query.stem not in ROW_BY_ROW]
)
def test_the_index_of_words_is_asked_once_and_not_anew_for_every_row(name: str, collection: Collection) -> None:
    plan = plan_of(collection, ROOM / "queries" / f"{name}.sql")
    assert [step for step in plan if re.search(r"search_index VIRTUAL TABLE INDEX \d+:=", step)] == []


@pytest.mark.parametrize("name", ["entities_of_type_by_name", "entities_by_facts", "entities_of_type_by_facts"])
def test_the_windows_of_a_list_are_read_in_the_order_of_a_covering_index(name: str, collection: Collection) -> None:
    plan = plan_of(collection, ROOM / "queries" / f"{name}.sql")
    inner = plan[: next(at for at, step in enumerate(plan) if step.startswith("SCAN wanted"))]
    assert any("COVERING INDEX" in step for step in inner)
    assert not any("TEMP B-TREE" in step for step in inner)


def test_every_index_is_used_by_a_statement(collection: Collection) -> None:
    indexes = {row[0] for row in collection._connection.execute("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")}
    steps = " ".join(step for query in QUERIES for step in plan_of(collection, query))
    assert indexes - set(re.findall(r"\w+", steps)) == set()
    assert len(indexes) > 10


def test_every_statement_is_used() -> None:
    code = "\n".join(file.read_text(encoding="utf-8") for file in (*ROOM.glob("*.py"), *ROOM.with_name("pages").glob("*.py")))
    names = set(re.findall(r'"(\w+)"', code))
    assert [query.stem for query in QUERIES if query.stem not in names] == []


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.stem)
def test_statements_are_written_as_the_house_writes_them(query: Path) -> None:
    text = re.sub(r"'[^']*'|:\w+", "''", query.read_text(encoding="utf-8"))
    assert KEYWORDS.findall(text) == []
    assert not re.search(r"(SELECT|,)\s+(\w+\.)?\*", text)
    assert "?" not in text
    assert ";" not in text
