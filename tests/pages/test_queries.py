"""What a reader of the bundled collection types, and the entry that must come first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from vademecum.pages.library import Library, open_library
from vademecum.pages.place import PlaceKind
from vademecum.pages.search import Found, Hit
from vademecum.pages.searching import search_page

QUERIES = (
    ("Pakistan", "pakistan"),
    ("pakis", "pakistan"),
    ("Пакистан", "pakistan"),
    ("BUTB", "belarusian-universal-commodity-exchange"),
    ("БУТБ", "belarusian-universal-commodity-exchange"),
    ("universal exchange", "belarusian-universal-commodity-exchange"),
    ("commodity exchange belarus", "belarusian-universal-commodity-exchange"),
    ("kyrgizstan", "kyrgyzstan"),
    ("kirgizstan", "kyrgyzstan"),
    ("Киргизия", "kyrgyzstan"),
    ("Кыргызстан", "kyrgyzstan"),
    ("Belshna", "belshina"),
    ("белшина", "belshina"),
    ("Belshina", "belshina"),
    ("Гродно", "grodno"),
    ("Hrodna", "grodno"),
    ("Grodno", "grodno"),
    ("Grodno region", "grodno-region"),
    ("Гродненская область", "grodno-region"),
    ("minsk tractor", "minsk-tractor-plant"),
    ("MTZ", "minsk-tractor-plant"),
    ("МТЗ", "minsk-tractor-plant"),
    ("tractor plant minsk", "minsk-tractor-plant"),
    ("EAEU", "eurasian-economic-union"),
    ("ЕАЭС", "eurasian-economic-union"),
    ("eurasian economic union", "eurasian-economic-union"),
    ("euroasian economic union", "eurasian-economic-union"),
    ("BSU", "belarusian-state-university"),
    ("БГУ", "belarusian-state-university"),
    ("Belarusian State University", "belarusian-state-university"),
    ("state university belarusian", "belarusian-state-university"),
    ("Bektenov", "olzhas-bektenov"),
    ("Бектенов", "olzhas-bektenov"),
    ("ASEAN", "asean"),
    ("АСЕАН", "asean"),
    ("asean", "asean"),
    ("MERCOSUR", "mercosur"),
    ("mercosur", "mercosur"),
    ("Меркосур", "mercosur"),
    ("Ulaanbaatar", "ulaanbaatar"),
    ("Ulan Bator", "ulaanbaatar"),
    ("Улан-Батор", "ulaanbaatar"),
    ("mongolia", "mongolia"),
    ("Монголия", "mongolia"),
    ("Mongolai", "mongolia"),
    ("Mogilevliftmash", "mogilevliftmash"),
    ("Могилевлифтмаш", "mogilevliftmash"),
    ("Могилёвлифтмаш", "mogilevliftmash"),
    ("mogilev liftmash", "mogilevliftmash"),
    ("Brest", "brest"),
    ("Брест", "brest"),
    ("One District – One Project", "one-district-one-project"),
    ("one district one project", "one-district-one-project"),
    ("Gomel Economic Forum", "gomel-economic-forum-2024"),
    ("Novi Sad", "novi-sad"),
    ("Food Africa", "food-africa-cairo-2024"),
    ("milk powder", "milk-powder"),
    ("sawn timber", "sawn-timber"),
    ("Kazahstan", "kazakhstan"),
    ("Казахстан", "kazakhstan"),
    ("gefest", "hephaestus"),
    ("Hephaestus", "hephaestus"),
    ("Islamabad", "islamabad"),
    ("Исламабад", "islamabad"),
    ("Vietnam", "vietnam"),
    ("Viet Nam", "vietnam"),
    ("Nicaragua", "nicaragua"),
    ("Cuba", "cuba"),
    ("Куба", "cuba"),
    ("Kopyl", "kopyl-district"),
    ("Копыль", "kopyl-district"),
    ("Minsk", "minsk"),
    ("Минск", "minsk"),
    ("Chongqing university", "chongqing-university"),
    ("serbia", "serbia"),
    ("Zhlobin", "zhlobin"),
    ("Жлобин", "zhlobin"),
    ("Tehran", "tehran"),
    ("iran", "iran"),
    ("African Union", "african-union"),
    ("Afreximbank", "african-export-import-bank"),
    ("Savushkin Product", "savushkin-product"),
    ("Савушкин продукт", "savushkin-product"),
)
"""Names, prefixes, aliases, abbreviations, words in any order, three scripts and spellings, and slips of typing."""


@pytest.fixture(scope="module")
def bundled(real_collection: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The bundled collection, with an empty shelf."""
    library = open_library(real_collection, tmp_path_factory.mktemp("bundled"))
    yield library
    library.close()


def first_hit(library: Library, query: str) -> Hit:
    page = search_page(library, query)
    assert isinstance(page, Found), f"{query} finds nothing"
    return page.groups[0].hits[0]


@pytest.mark.parametrize(("query", "slug"), QUERIES)
def test_the_entry_meant_comes_first(bundled: Library, query: str, slug: str) -> None:
    place = first_hit(bundled, query).place
    assert (place.kind, place.ref) == (PlaceKind.ENTRY, slug)


def test_a_limited_query_finds_within_its_limits(bundled: Library) -> None:
    types = bundled.collection.rows("entity_line", slug=first_hit(bundled, "type:event forum").place.ref)
    assert types[0][1] == "event"


@pytest.mark.parametrize("query", ['"joint assembly"', "$135 million"])
def test_a_phrase_and_a_value_find_their_statements(bundled: Library, query: str) -> None:
    assert first_hit(bundled, query).place.kind in {PlaceKind.FACT, PlaceKind.FIGURE}
