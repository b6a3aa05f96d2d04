"""What a search keeps to is a word of the index: each row bears the words of where it belongs, and no reader can type one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from vademecum.domain.fold import fold
from vademecum.domain.names import FootnoteNumber, TypeId
from vademecum.domain.search_scope import MARK, of_chapter, of_footnote, of_type
from vademecum.domain.words import apart, words_in

RESTING = "SELECT fact FROM fact_footnote WHERE footnote = ?"
CITED = "SELECT min(number) FROM footnote WHERE work IN (SELECT work FROM footnote WHERE {}) GROUP BY work"
BELONGING = {
    "chapter": {
        "entity": "SELECT entity FROM fact_entity JOIN fact ON fact.id = fact WHERE chapter = ?",
        "fact": "SELECT id FROM fact WHERE chapter = ?",
        "figure": "SELECT figure.id FROM figure JOIN fact ON fact.id = figure.fact WHERE chapter = ?",
        "source": CITED.format("chapter = ?"),
        "chapter": "SELECT ?",
    },
    "footnote": {
        "entity": "SELECT entity FROM fact_entity JOIN fact_footnote USING (fact) WHERE footnote = ?",
        "fact": RESTING,
        "figure": "SELECT id FROM figure JOIN fact_footnote USING (fact) WHERE footnote = ?",
        "source": CITED.format("number = ?"),
        "chapter": "SELECT chapter FROM footnote WHERE work = (SELECT work FROM footnote WHERE number = ?)",
    },
}
"""By what a search keeps to: the ids of each kind that belong there, as the other tables tell."""


@pytest.fixture(scope="module")
def connection(compiled_collection: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"{compiled_collection.as_uri()}?mode=ro&immutable=1", uri=True)) as opened:
        yield opened


def bearing(connection: sqlite3.Connection, word: str, kind: str) -> set[str]:
    question = "SELECT ref FROM search_index JOIN searchable ON id = search_index.rowid WHERE search_index MATCH ? AND kind = ?"
    return {ref for (ref,) in connection.execute(question, (f'"{word}"', kind))}


def belonging(connection: sqlite3.Connection, question: str, number: int) -> set[str]:
    return {str(ref) for (ref,) in connection.execute(question, (number,))}


def test_a_row_bears_its_chapters(connection: sqlite3.Connection) -> None:
    for (number,) in connection.execute("SELECT number FROM chapter").fetchall():
        for kind, question in BELONGING["chapter"].items():
            assert bearing(connection, of_chapter(number), kind) == belonging(connection, question, number), (number, kind)


def test_a_row_bears_its_footnotes(connection: sqlite3.Connection) -> None:
    for (number,) in connection.execute("SELECT number FROM footnote").fetchall():
        for kind, question in BELONGING["footnote"].items():
            assert bearing(connection, of_footnote(FootnoteNumber(number)), kind) == belonging(connection, question, number), (number, kind)


def test_only_entries_bear_a_type_each_its_own(connection: sqlite3.Connection) -> None:
    for (type_,) in connection.execute("SELECT id FROM type").fetchall():
        slugs = {slug for (slug,) in connection.execute("SELECT slug FROM entity WHERE type = ?", (type_,))}
        assert bearing(connection, of_type(TypeId(type_)), "entity") == slugs
        assert not bearing(connection, of_type(TypeId(type_)), "fact")


def test_a_type_of_several_words_is_one_word_of_the_index() -> None:
    types = [TypeId(id_) for id_ in ("free", "free-zone", "zone", "zone_2")]
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute("CREATE VIRTUAL TABLE of USING fts5 (scope, tokenize = 'unicode61 remove_diacritics 0')")
        index.executemany("INSERT INTO of VALUES (?)", [(of_type(type_),) for type_ in types])
        for row, type_ in enumerate(types, 1):
            assert index.execute("SELECT rowid FROM of WHERE of MATCH ?", (f'"{of_type(type_)}"',)).fetchall() == [(row,)]


def test_no_word_of_a_text_or_of_a_reader_is_one_of_these(connection: sqlite3.Connection) -> None:
    assert connection.execute("SELECT count(*) FROM search_word WHERE substr(word, 1, 1) = ?", (MARK,)).fetchone() == (0,)
    assert words_in(apart(fold(f"{of_chapter(1)} {MARK}"))) == ["c", "1"]


def test_footnotes_know_how_much_rests_on_them(connection: sqlite3.Connection) -> None:
    for number, facts, figures in connection.execute("SELECT number, fact_count, figure_count FROM footnote").fetchall():
        assert facts == len(belonging(connection, RESTING, number))
        assert figures == len(belonging(connection, BELONGING["footnote"]["figure"], number))
