"""What a keystroke may cost, counted in questions to the collection and not in time."""

from collections import Counter
from pathlib import Path

import pytest

from vademecum.collection.opened import Collection
from vademecum.pages import matching
from vademecum.pages.opened import Library, open_library
from vademecum.pages.search import Found
from vademecum.pages.searching import FIRST_HITS, search_page

TEXTS = ("fact", "figure", "source", "chapter")


@pytest.fixture
def library(compiled_collection: Path, tmp_path: Path) -> Library:
    return open_library(compiled_collection, tmp_path)


def questions_asked(library: Library, query: str, monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Search twice and return the questions of the second time, when what never changes is known."""
    search_page(library, query)
    asked: Counter[str] = Counter()
    answer = Collection.rows

    def rows(self: Collection, question: str, /, **parameters: str | int | None) -> object:
        asked[question] += 1
        return answer(self, question, **parameters)

    monkeypatch.setattr(Collection, "rows", rows)
    assert search_page(library, query) is not None
    return asked


@pytest.mark.parametrize("query", ["o", "os", "oslo", "ships", "2024", "the port"])
def test_a_keystroke_asks_few_questions_however_much_it_finds(library: Library, query: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = questions_asked(library, query, monkeypatch)
    assert asked["facts"] <= 1
    assert asked["figures"] <= 1
    assert asked["sources"] <= 1
    assert asked["entity_line"] <= FIRST_HITS
    assert asked["entity_summary"] <= FIRST_HITS
    assert asked["holding"] <= len(TEXTS) + 2 + (len(TEXTS) + 1) * query.isdecimal()
    assert asked["words_beginning"] <= len(query.split())
    assert asked.total() - asked["holding"] <= 3 + 3 + len(TEXTS) + 2 * FIRST_HITS + len(query.split())


def test_a_text_found_again_is_not_folded_again(library: Library) -> None:
    found = search_page(library, "o")
    assert isinstance(found, Found)
    before = matching._folded_with_offsets.cache_info().misses
    assert search_page(library, "o") == found
    assert matching._folded_with_offsets.cache_info().misses == before
