"""The compiled file opens in Datasette as it is, with labels, facets and questions of ours."""

import json
import shutil
import socket
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

_METADATA = Path(__file__).parents[2] / "packaging" / "datasette" / "metadata.json"
_DATABASE = json.loads(_METADATA.read_text(encoding="utf-8"))["databases"]["collection"]
_NAMES = {"words": "harbour", "slug": "skarland", "metric": "ships-served", "footnote": "3"}


@pytest.fixture
def connection(compiled_collection: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(compiled_collection)) as opened:
        opened.create_function("escape_fts", 1, lambda words: " ".join(f'"{word}"' for word in words.split()))
        yield opened


def test_every_view_is_described_and_every_table_hidden(connection: sqlite3.Connection) -> None:
    named = connection.execute("SELECT type, name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'")
    kinds = {name: kind for kind, name in named}
    told = _DATABASE["tables"]
    assert set(told) == set(kinds)
    assert {name for name, of in told.items() if of.get("hidden")} == {name for name, kind in kinds.items() if kind == "table"}
    assert all(of["description"] for name, of in told.items() if kinds[name] == "view")


def test_columns_named_are_columns_of_their_view(connection: sqlite3.Connection) -> None:
    for view, of in _DATABASE["tables"].items():
        columns = {row[1] for row in connection.execute("SELECT * FROM pragma_table_xinfo(?)", [view])}
        facets = {facet if isinstance(facet, str) else facet["array"] for facet in of.get("facets", ())}
        assert {*of.get("columns", ()), *facets, *filter(None, [of.get("sort")])} <= columns


def test_every_column_of_every_view_is_described(connection: sqlite3.Connection) -> None:
    for (view,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'view'").fetchall():
        columns = {row[1] for row in connection.execute("SELECT * FROM pragma_table_xinfo(?)", [view])}
        assert set(_DATABASE["tables"][view]["columns"]) == columns
        assert all(_DATABASE["tables"][view]["columns"].values())
        assert _DATABASE["tables"][view]["title"]


@pytest.mark.parametrize("name", _DATABASE["queries"])
def test_every_question_can_be_asked(name: str, connection: sqlite3.Connection) -> None:
    rows = connection.execute(_DATABASE["queries"][name]["sql"], _NAMES).fetchall()
    assert rows or name == "checks_that_disagree"
    assert connection.execute(_DATABASE["queries"][name]["sql"], dict.fromkeys(_NAMES, "")).fetchall() == (
        rows if name == "checks_that_disagree" else []
    )


def test_a_word_begun_is_searched_for(connection: sqlite3.Connection) -> None:
    found = connection.execute(_DATABASE["queries"]["search"]["sql"], {"words": "northern harb"}).fetchall()
    assert "Council of Northern Harbours" in {row[2] for row in found}


@pytest.mark.skipif(shutil.which("datasette") is None, reason="needs datasette, which is not installed")
def test_datasette_serves_the_collection_on_this_machine(compiled_collection: Path, tmp_path: Path) -> None:
    served = tmp_path / "collection.sqlite"
    served.write_bytes(compiled_collection.read_bytes())
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        ["datasette", "serve", "--host", "127.0.0.1", "--port", str(port), "--immutable", served, "--metadata", _METADATA],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        shown = _get(port, "/collection.json")
        assert {view["name"] for view in shown["views"]} >= {"entities", "facts", "figures", "sources"}
        assert [table["name"] for table in shown["tables"] if not table["hidden"]] == []
        assert {row["kind"] for row in _get(port, "/collection/search.json?words=harbour&_shape=array")} >= {"entity", "fact"}
        for question in _DATABASE["queries"]:
            asked = _get(port, f"/collection/{question}.json?{urlencode(_NAMES)}&_shape=array")
            assert isinstance(asked, list), (question, asked)
            assert asked or question == "checks_that_disagree"
        for view in ("/", "/collection", *(f"/collection/{view['name']}" for view in shown["views"]), "/collection/search"):
            assert _status(port, view) == 200, view
        facets = _get(port, "/collection/facts.json?_size=1")["facet_results"]
        assert {facet["name"] for facet in facets.get("results", facets).values()} >= {"chapter", "status"}
    finally:
        server.terminate()
        server.wait(timeout=20)


def _status(port: int, path: str) -> int:
    with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as asked:
        asked.request("GET", path)
        return asked.getresponse().status


def _get(port: int, path: str) -> Any:
    for _ in range(600):
        try:
            with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as asked:
                asked.request("GET", path)
                return json.loads(asked.getresponse().read())
        except ConnectionRefusedError:
            time.sleep(0.1)
    raise TimeoutError("datasette did not begin to serve")
