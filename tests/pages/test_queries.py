"""What a reader of the bundled collection types, and the entry that must come first."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from vademecum.pages.opened import Library, open_library
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
    ("Savushkin", "savushkin-product"),
    ("Savushkin Product", "savushkin-product"),
    ("Савушкин продукт", "savushkin-product"),
    ("中国", "china"),
    ("中國", "china"),
    ("中华人民", "china"),
    ("人民共和国", "china"),
    ("北京", "beijing"),
    ("北京大学", "peking-university"),
    ("重庆大学", "chongqing-university"),
    ("师范大学", "east-china-normal-university"),
    ("日本", "japan"),
    ("مصر", "egypt"),
    ("الامارات", "united-arab-emirates"),
    ("ایران", "iran"),
    ("ايران", "iran"),
    ("Ελλάδα", "greece"),
    ("ελλαδα", "greece"),
    ("ไทย", "thailand"),
    ("조선", "north-korea"),
    ("Қазақстан", "kazakhstan"),
    ("Мінск", "minsk"),
    ("Гродна", "grodno"),
    ("Віцебск", "vitebsk"),
    ("Vitsebsk", "vitebsk"),
    ("U.A.E.", "united-arab-emirates"),
    ("Vietnam's", "vietnam"),
    ("capital of Mongolia", "ulaanbaatar"),
    ("onedistrict", "one-district-one-project"),
    ("type:bodies commission kyrgyz", "belarus-kyrgyzstan-trade-commission"),
    ("type: country mongol", "mongolia"),
)
"""Names, prefixes, aliases, abbreviations, words in any order, a dozen scripts, other spellings, slips of typing, and what entries are."""


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


@pytest.mark.parametrize("query", ['"joint assembly"', "$135 million", "14.1 %", "7.2 billion", "Br7.2", "2,700", "2 700"])
def test_a_phrase_and_a_value_find_their_statements(bundled: Library, query: str) -> None:
    page = search_page(bundled, query)
    assert isinstance(page, Found)
    assert {hit.place.kind for group in page.groups if group.label != "Descriptions" for hit in group.hits[:1]} & {
        PlaceKind.FACT, PlaceKind.FIGURE,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("query", "value"),
    [("14.1", "14.1 %"), ("7.2 bn", "Br 7.2 bn"), ("2,700", "at least 2,700"), ("770 thousand", "more than $770 thousand")],
)
def test_a_figure_is_found_by_its_value_as_it_is_shown(bundled: Library, query: str, value: str) -> None:
    page = search_page(bundled, query)
    assert isinstance(page, Found)
    (figures,) = (group for group in page.groups if group.label == "Figures")
    assert figures.hits[0].value.replace("\u00a0", " ") == value


@pytest.mark.parametrize(("query", "most"), [("t", 3), ("tr", 3), ("tra", 3), ("trad", 5), ("20", 5), ("202", 5), ("chapter:7 tra", 3)])
def test_up_to_three_letters_leave_the_room_to_names(bundled: Library, query: str, most: int) -> None:
    page = search_page(bundled, query)
    assert isinstance(page, Found)
    assert max(len(group.hits) for group in page.groups if group.label not in {"Names", "Descriptions"}) == most


def test_a_limit_asked_for_holds_for_letters_too(bundled: Library) -> None:
    page = search_page(bundled, "t", 7)
    assert isinstance(page, Found)
    assert {len(group.hits) for group in page.groups if group.label in {"Names", "Facts", "Figures"}} == {7}


def test_a_chapter_is_found_by_its_number(bundled: Library) -> None:
    assert str(first_hit(bundled, "chapter 7").place) == "chapter:7"


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("how many tractors did belarus sell to pakistan", "fact:c4-mtz-supply-2025"),
        ("what is the trade turnover between belarus and kazakhstan in 2023", "fact:c6-turnover-2023"),
        ("turnovr with mongolia in 2023", "fact:c3-turnover-2023"),
        ("when did lukashenko visit mongolia", "fact:c3-first-state-visit"),
        ("who makes lifts in kyrgyzstan", "fact:c7-lift-production"),
        ("which countries are members of the eurasian economic union", "figure:c14-agroexpress-north-south.members"),
        ("how much milk powder does belarus export to algeria", "entry:lida-dairy-canning-plant"),
        ("how many countrys are in the african free trade area", "fact:c10-afcfta"),
        ("exhibition in algeria participants belarus", "fact:c10-djazagro-2024"),
        ("mongolia exports", "note:34"),
        ("what does the commodity exchange sell to china", "fact:c9-china-new-goods"),
        ("trake turnover kyrgyzstan", "fact:c7-turnover-2022"),
    ],
)
def test_a_question_is_answered_as_a_reader_would_ask_it(bundled: Library, question: str, place: str) -> None:
    page = search_page(bundled, question)
    assert isinstance(page, Found)
    assert page.told
    assert place in [str(hit.place) for group in page.groups for hit in group.hits]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("trake turnover kyrgyzstan", "“trake” is read as “trade”."),  # more frequent than “take”
        ("mongolia exports", "“exports” is read as “export…”."),  # and Mongolia stays whole
        ("visits of presidents to mongolia", "“visits” is read as “visit…”, “presidents” is read as “president…”."),
    ],
)
def test_a_word_is_read_as_the_likeliest_and_no_shorter_than_it_must_be(bundled: Library, question: str, told: str) -> None:
    page = search_page(bundled, question)
    assert isinstance(page, Found)
    assert page.told == told
