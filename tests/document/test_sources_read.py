"""References taken apart, addresses put together, entries cut out and matched."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.document.address import read_addresses
from vademecum.document.bibliography import split_bibliography
from vademecum.document.blocks import split_blocks
from vademecum.document.matching import match_references
from vademecum.document.reference import Reference, read_reference
from vademecum.document.sites import Site, Sites, read_sites
from vademecum.document.url_choice import AddressEvidence, UrlChoice, choose_url
from vademecum.domain.errors import DocumentError


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "Carts and roads [Electronic resource]. - 2024. - URL: <https://a.example/carts/>",
            Reference((), "Carts and roads", "", 2024, "https://a.example/carts/", (), ""),
        ),
        (
            "Hill, A. Who pays? The price of a road / A. Hill // [Electronic resource]. - 2023. - URL: <https://a.example/x>.",
            Reference(("Hill, A.",), "Who pays? The price of a road", "", 2023, "https://a.example/x", (), ""),
        ),
        (
            "Hill, A. Roads. A history / Ada Hill. - Cart Press, 2024. - C. 11.",
            Reference(("Hill, Ada",), "Roads. A history", "Cart Press", 2024, "", (), "p. 11"),
        ),
        ("Hill, A. Roads / Ada Hill. - Cart Press, 2024. - 96 c.", Reference(("Hill, Ada",), "Roads", "Cart Press", 2024, "", (), "")),
        (
            "Hill, A.; Dale, B. *Roads*. Cart Press, 2021. P. 12–14",
            Reference(("Hill, A.", "Dale, B."), "Roads", "Cart Press", 2021, "", (), "p. 12-14"),
        ),
        (
            "Roads fill up. The Courier, 2025. https://c.example/roads",
            Reference((), "Roads fill up", "The Courier", 2025, "https://c.example/roads", (), ""),
        ),
        ("Talks with J. Kelp, 2020", Reference((), "Talks with J. Kelp", "", 2020, "", (), "")),
        ("", Reference((), "", "", None, "", (), "")),
    ],
)
def test_references_are_taken_apart(source: str, expected: Reference) -> None:
    assert read_reference(source) == expected


@pytest.mark.parametrize(
    ("source", "printed", "others"),
    [
        ("URL: <https://a.example/one-\ntwo>", "https://a.example/one-two", ()),
        ("URL: <https://a.example/one->\n\n[two/](#)", "https://a.example/one-two/", ()),
        ("URL: [https://a.example/x\\\\_y](https://a.example/x_y)", "https://a.example/x_y", ()),
        ("URL: [https://a.example/x-/](https://a.example/x/)", "https://a.example/x-/", ("https://a.example/x/",)),
        ("see [the paper](https://a.example/p).", "https://a.example/p", ()),
        ("at https://a.example/p, p. 3", "https://a.example/p", ()),
        ("no address", "", ()),
    ],
)
def test_addresses_are_put_together(source: str, printed: str, others: tuple[str, ...]) -> None:
    found = read_addresses(source)
    assert (found.printed, found.others) == (printed, others)


def entries(source: str) -> list[str]:
    return [entry.text for entry in split_bibliography(split_blocks(source))]


def test_entries_are_cut_by_their_numbers_over_lines_and_blocks() -> None:
    assert entries("1. One\n2. Two,\nwith 3. inside\n\n3. Three") == ["One", "Two,\nwith 3. inside", "Three"]


def test_an_entry_torn_into_the_link_of_the_one_before_is_mended() -> None:
    torn = "1. One URL: [2. Two URL: <https://a.example/2>](https://a.example/1/<u>https://a.example/1/</u></p>)\n3. Three"
    assert entries(torn) == ["One URL: <https://a.example/1/>", "Two URL: <https://a.example/2>", "Three"]


def test_what_follows_the_last_entry_is_no_part_of_it() -> None:
    assert entries("1. One URL:\n\n<https://a.example/1->\n\n[2/](#)\n\nBuy books at www.b.example")[0].endswith("[2/](#)")


def test_without_numbers_every_block_is_an_entry() -> None:
    assert entries("- Hill, A. Roads.\n- Dale, B. Carts.") == ["Hill, A. Roads.", "Dale, B. Carts."]


def reference(title: str, url: str = "") -> Reference:
    return Reference((), title, "", None, url, (), "")


def test_footnotes_find_their_entries_although_letters_differ() -> None:
    known = [reference("Roads of the north", "https://a.example/roads-of-north-1"), reference("Mills of the north"), reference("Mills")]
    footnotes = [reference("Roads to the north", "https://a.exmaple/roads-of-nortn-1"), reference("Mills"), reference("Something else")]
    assert match_references(footnotes, known) == [0, 2, None]


def test_of_equal_entries_the_next_in_order_is_taken() -> None:
    known = [reference("Same"), reference("Other"), reference("Same")]
    assert match_references([reference("Other"), reference("Same")], known) == [1, 2]
    assert match_references([reference("Same"), reference("Other")], known) == [0, 1]


ADDRESSES = (
    "https://a.example/the-old-mill-1",
    "https://a.example/the-old-road-2",
    "https://b.example/mills",
    "https://a.example/photos/3",
)
EVIDENCE = AddressEvidence(ADDRESSES, ["/photos/"])


@pytest.mark.parametrize(
    ("bibliography", "footnote", "taken", "reason"),
    [
        ("https://a.example/mоdel", "https://a.example/model", "footnote", "character that no address has"),
        ("https://a.example/millls", "https://a.example/mills", "footnote", "three times"),
        ("https://a.example/a-to-to-b", "https://a.example/a-to-b", "footnote", "repeats"),
        ("https://b.example/x", "https://a.example/x", "footnote", "site"),
        ("https://a.example/fotos/9", "https://a.example/photos/9", "footnote", "part"),
        ("https://a.example/OLD-x", "https://a.example/old-x", "footnote", "capitals"),
        ("https://a.example/old-", "https://a.example/old-mill", "footnote", "lacks its end"),
        ("https://a.example/teh-mill", "https://a.example/the-mill", "footnote", "words"),
        ("https://a.example/rold", "https://a.example/rlod", "bibliography", "spelling"),
        ("https://a.example/1_2", "https://a.example/1-2", "bibliography", "Both"),
    ],
)
def test_of_two_readings_the_better_one_is_taken_and_the_reason_told(bibliography: str, footnote: str, taken: str, reason: str) -> None:
    choice = choose_url([bibliography], [footnote], EVIDENCE)
    readings = (bibliography, footnote) if taken == "bibliography" else (footnote, bibliography)
    assert (choice.url, choice.other) == readings
    assert reason in choice.reason


def test_readings_that_agree_need_no_reason() -> None:
    assert choose_url(["https://a.example/x."], ["https://a.example/x"], EVIDENCE) == UrlChoice("https://a.example/x")
    assert choose_url([], ["https://a.example/x"], EVIDENCE) == UrlChoice("https://a.example/x")
    assert choose_url([], [], EVIDENCE) == UrlChoice("")


def test_the_site_with_the_longest_host_is_meant() -> None:
    sites = Sites((Site("a.example", "A"), Site("docs.a.example", "Documents of A")))
    found = map(sites.site_of, ("https://www.a.example/x", "https://docs.a.example", "https://ba.example"))
    assert [site and site.publisher for site in found] == ["A", "Documents of A", None]


@pytest.mark.parametrize(
    "text", ["[[site]]\nhost = 1", "not toml", "site = 3", '[[site]]\nhost="a"\npublisher="A"\nlanguage="en"\nkind="film"']
)
def test_a_faulty_file_of_sites_is_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "sites.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DocumentError, match=r"sites\.toml is not as it should be"):
        read_sites(file)


def test_no_file_of_sites_knows_none(tmp_path: Path) -> None:
    assert read_sites(tmp_path / "sites.toml") == Sites()


FRAGMENTS = [
    "<https://a.b/c>",
    "[",
    "](",
    ")",
    "[Electronic resource]",
    " - 2024",
    ". - ",
    "URL: ",
    " / ",
    "Hill, A.",
    "C. 5",
    "//",
    "1. ",
    "\n",
    "x",
]


@given(st.lists(st.sampled_from(FRAGMENTS)).map("".join) | st.text())
def test_no_reference_makes_the_reader_fail(source: str) -> None:
    read_reference(source)
    split_bibliography(split_blocks(source))
    choose_url([source], [f"{source}x"], EVIDENCE)
