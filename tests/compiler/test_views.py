"""The views are the public contract: names, order and types of columns, and what stands in them."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

TEXT, WHOLE, REAL, LIST = "text", "integer", "real", "list"

VIEWS = {
    "chapters": {"number": WHOLE, "title": TEXT, "first_page": WHOLE, "last_page": WHOLE, "summary": TEXT},
    "entities": {"slug": TEXT, "type": TEXT, "name": TEXT, "sort_name": TEXT, "summary": TEXT, "aliases": LIST, "chapters": LIST},
    "facts": {
        "id": TEXT, "statement": TEXT, "chapter": WHOLE, "page": WHOLE, "paragraph": WHOLE, "footnotes": LIST, "entities": LIST,
        "date_start": TEXT, "date_end": TEXT, "status": TEXT,
    },
    "figures": {
        "id": TEXT, "fact_id": TEXT, "chapter": WHOLE, "page": WHOLE, "footnotes": LIST, "subject": TEXT, "subject_name": TEXT,
        "counterpart": TEXT, "counterpart_name": TEXT, "metric": TEXT, "value": REAL, "value_high": REAL, "unit": TEXT, "qualifier": TEXT,
        "period_start": TEXT, "period_end": TEXT, "baseline_start": TEXT, "baseline_end": TEXT, "status": TEXT, "derived": WHOLE,
        "statement": TEXT,
    },
    "relations": {"subject": TEXT, "predicate": TEXT, "object": TEXT, "fact_id": TEXT},
    "sources": {
        "footnote": WHOLE, "chapter": WHOLE, "page": WHOLE, "work": TEXT, "bibliography_number": WHOLE, "kind": TEXT, "authors": LIST,
        "title": TEXT, "publisher": TEXT, "year": WHOLE, "url": TEXT, "locator": TEXT, "language": TEXT,
        "reference": TEXT,
    },
    "checks": {
        "id": TEXT, "kind": TEXT, "figures": LIST, "expected": TEXT, "actual": TEXT, "verdict": TEXT, "explanation": TEXT,
    },
    "errata": {
        "id": TEXT, "chapter": WHOLE, "page": WHOLE, "paragraph": WHOLE, "says": TEXT, "means": TEXT, "confidence": TEXT, "facts": LIST,
    },
    "types": {"id": TEXT, "label": TEXT, "plural_label": TEXT, "description": TEXT},
    "metrics": {"id": TEXT, "label": TEXT, "plural_label": TEXT, "description": TEXT, "not_comparable": TEXT},
    "units": {"id": TEXT, "label": TEXT, "plural_label": TEXT, "description": TEXT, "symbol": TEXT, "dimension": TEXT},
    "predicates": {"id": TEXT, "label": TEXT, "plural_label": TEXT, "description": TEXT},
    "redirects": {"former_slug": TEXT, "slug": TEXT},
}  # fmt: skip
ROWS = {view: f"SELECT * FROM {view}" for view in VIEWS}  # noqa: S608 (the names above)
MAY_BE_UNKNOWN = {
    "date_start", "date_end", "period_start", "period_end", "baseline_start", "baseline_end", "counterpart", "counterpart_name",
    "value_high", "year", "bibliography_number", "paragraph",
}  # fmt: skip

EXPORTS = "From January to September 2024 Veldmark exported goods for 48.2 million euros to Otrov, 18.4 per cent more than a year before."
CARGO = "What passed through the harbours in 2024, what it was worth and who travelled. Timber leads the exports of Otrov."

SAMPLES: dict[str, tuple[str, tuple[Any, ...]]] = {
    "chapters": ("number = 2", (2, "Cargo of the cold coast", 8, 10, CARGO)),
    "entities": ("slug = 'yolkino'", ("yolkino", "harbour", "Yolkino", "Yolkino", "Harbour of Otrov, frozen for months.",
                                      '["Ёлкино","Elkino"]', "[1,3]")),
    "facts": ("id = 'c2-veldmark-exports'", (
        "c2-veldmark-exports", EXPORTS, 2, 9, 3, "[7,8]", '["otrov","veldmark"]', "2024-01-01", "2024-09-30", "reported")),
    "figures": ("id = 'c2-veldmark-exports.growth'", (
        "c2-veldmark-exports.growth", "c2-veldmark-exports", 2, 9, "[7,8]", "veldmark", "Veldmark", "otrov", "Otrov", "exports-growth",
        18.4, None, "percent", "exact", "2024-01-01", "2024-09-30", "2023-01-01", "2023-09-30", "reported", 0, EXPORTS)),
    "relations": ("fact_id = 'c3-buoys'", ("kelp-and-sons", "supplies-to", "yolkino", "c3-buoys")),
    "sources": ("footnote = 3", (3, 1, 6, "berg-handbook", 3, "book", '["Berg, M.","Aldin, T."]', "Handbook of cold harbours",
                                 "Quay Press", 2021, "", "p. 57", "en",
                                 "[3] Berg, M.; Aldin, T. Handbook of cold harbours. Quay Press, 2021, p. 57.")),
    "checks": ("id = 'c1-k-members'", ("c1-k-members", "count", '["c1-members.members"]', "8 harbours", "7 harbours", "disagrees",
                                       "Seven harbours are named where eight are counted.")),
    "errata": ("id = 'c1-e-orks'", ("c1-e-orks", 1, 6, 2, "Port Orks", "Port Ørsk.", "certain", '["c1-berths"]')),
    "types": ("id = 'harbour'", ("harbour", "Harbour", "Harbours", "Ports and roads where ships lie.")),
    "metrics": ("id = 'goods-supplied'", ("goods-supplied", "Goods supplied", "Goods supplied",
                                          "Pieces the subject delivers to the counterpart.",
                                          "Buoys and lamps are both counted in pieces.")),
    "units": ("id = 'eur'", ("eur", "euro", "euros", "Euros.", "€", "currency")),
    "predicates": ("id = 'member-of'", ("member-of", "member of", "has member", "A harbour and the council it belongs to.")),
    "redirects": ("former_slug = 'st-jur'", ("st-jur", "saint-jur")),
}  # fmt: skip


@pytest.fixture(scope="module")
def connection(compiled_collection: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"{compiled_collection.as_uri()}?mode=ro&immutable=1", uri=True)) as opened:
        yield opened


def test_these_and_no_other_views_are_there(connection: sqlite3.Connection) -> None:
    assert {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'view'")} == set(VIEWS)


@pytest.mark.parametrize("view", VIEWS)
def test_columns_stand_in_their_order(connection: sqlite3.Connection, view: str) -> None:
    names = [column[0] for column in connection.execute(ROWS[view]).description]
    assert names == list(VIEWS[view])


@pytest.mark.parametrize("view", VIEWS)
def test_every_value_is_of_its_type(connection: sqlite3.Connection, view: str) -> None:
    rows = connection.execute(ROWS[view]).fetchall()
    assert rows
    for row in rows:
        for (column, kind), value in zip(VIEWS[view].items(), row, strict=True):
            if value is None:
                assert column in MAY_BE_UNKNOWN
            elif kind == LIST:
                assert isinstance(json.loads(value), list), column
            else:
                assert isinstance(value, {TEXT: str, WHOLE: int, REAL: float}[kind]), column


@pytest.mark.parametrize("view", SAMPLES)
def test_a_row_of_each_view(connection: sqlite3.Connection, view: str) -> None:
    where, expected = SAMPLES[view]
    assert connection.execute(f"{ROWS[view]} WHERE {where}").fetchall() == [expected]


def test_every_view_is_sampled() -> None:
    assert set(SAMPLES) == set(VIEWS)


def test_empty_arrays_are_arrays(connection: sqlite3.Connection) -> None:
    assert connection.execute("SELECT aliases FROM entities WHERE slug = 'grauwik'").fetchone() == ("[]",)
    assert connection.execute("SELECT footnotes FROM facts WHERE id = 'c1-office'").fetchone() == ("[]",)
    assert connection.execute("SELECT figures FROM checks WHERE id = 'c1-k-parties'").fetchone() == ("[]",)


def test_derived_figures_are_marked(connection: sqlite3.Connection) -> None:
    derived = connection.execute("SELECT id FROM figures WHERE derived").fetchall()
    assert derived == [("c2-skarland-cargo.implied-2022",), ("c2-veldmark-exports.implied-2023",)]


def test_bounds_and_ranges_are_kept(connection: sqlite3.Connection) -> None:
    rows = connection.execute("SELECT value, value_high, qualifier FROM figures WHERE metric = 'ice-days'").fetchall()
    assert rows == [(150.0, None, "about"), (20.0, 26.0, "exact"), (10.0, None, "less than")]


ORDERS: dict[str, tuple[str, list[Any]]] = {
    "chapters": ("number", [1, 2, 3]),
    "sources": ("footnote", list(range(1, 13))),
    "errata": ("id", ["c1-e-eight", "c1-e-orks"]),
    "checks": ("id", ["c1-k-members", "c1-k-parties", "c1-k-growth"]),
    "facts": ("id", ["c1-convention", "c1-members", "c1-office"]),
    "figures": ("id", ["c1-members.members", "c1-office.staff", "c1-hvalvik-ships.ships-2024"]),
    "types": ("id", ["country", "harbour", "company"]),
    "units": ("id", ["eur", "percent", "factor"]),
    "metrics": ("id", ["ships-served", "ships-served-growth", "ships-lost"]),
    "predicates": ("id", ["located-in", "member-of", "signed"]),
}  # fmt: skip


@pytest.mark.parametrize("view", ORDERS)
def test_rows_stand_in_the_order_of_the_records(connection: sqlite3.Connection, view: str) -> None:
    column, first = ORDERS[view]
    names = [description[0] for description in connection.execute(ROWS[view]).description]
    rows = connection.execute(ROWS[view]).fetchmany(len(first))
    assert [row[names.index(column)] for row in rows] == first


def test_an_open_end_is_null(connection: sqlite3.Connection) -> None:
    assert connection.execute("SELECT date_start, date_end FROM facts WHERE id = 'c3-aims'").fetchone() == (None, "2030-12-31")
