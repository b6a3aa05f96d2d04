"""The reader's own copy beside the collection: recognised, refused with the reason, shown under facts, searched, and never let out."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from vademecum.compiler.build import build_collection
from vademecum.domain.errors import DocumentError
from vademecum.pages.cite import reference
from vademecum.pages.detail import detail_page
from vademecum.pages.entry import DetailPage
from vademecum.pages.opened import Library, open_library
from vademecum.pages.own_copy import Course, Stopped, attach_copy, attached_words, copy_state, detach_copy, known_passages
from vademecum.pages.passage import Mark, MarkKind, Passage, apart
from vademecum.pages.place import Place, PlaceKind, parse_place, search_place
from vademecum.pages.search import Found, Hit
from vademecum.pages.searching import search_page
from vademecum.pages.upkeep import back_up
from vademecum.shelf.backup import back_up_now

ONLY_IN_THE_TEXT = b"Its office employs"


def attach(library: Library, path: Path) -> str:
    assert library.user_dir is not None
    return attached_words(attach_copy(path, library.user_dir, known_passages(library), Course()))


@pytest.fixture
def with_copy(library: Library, own_document: Path) -> Library:
    attach(library, own_document)
    return library


def passages(page: DetailPage) -> dict[str, Passage]:
    return {fact.id: fact.passage for fact in page.facts if fact.passage is not None}


def marked(passage: Passage, kind: MarkKind) -> list[str]:
    return [passage.text[mark.start : mark.stop] or mark.tip for mark in passage.marks if mark.kind is kind]


def passage_hits(library: Library, text: str) -> list[Hit]:
    page = search_page(library, text)
    return [hit for group in page.groups for hit in group.hits if hit.kind == "passage"] if isinstance(page, Found) else []


def test_a_whole_copy_is_known_by_its_fingerprints(library: Library, own_document: Path) -> None:
    assert attach(library, own_document) == "Your copy is attached: a complete copy, 11 of 11 passages match."
    state = copy_state(library)
    assert state is not None
    assert (state.name, state.words) == ("document.md", "11 of 11 passages")


def test_a_copy_with_a_changed_passage_is_attached_without_it(library: Library, own_document: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed.md"
    changed.write_text(own_document.read_text(encoding="utf-8").replace("No ship was lost", "Hardly a ship was lost"), encoding="utf-8")
    assert attach(library, changed).startswith("Your copy is attached: 10 of 11 passages match")
    shown = passages(detail_page(library, parse_place("chapter:1")))
    assert "c1-losses" not in shown
    assert "c1-ice" in shown
    assert passage_hits(library, '"hardly a ship"') == []


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda text: text.replace("e", "x"), "is another document: 0 of 11"),
        (lambda text: text.replace(" of ", " off "), "damaged, cut short or of another edition: 3 of 11"),
        (lambda text: text.encode("utf-16"), "no text"),
        (lambda _: "%PDF-1.7 and more", "no text"),
        (lambda _: " \n", "is empty"),
        (lambda _: "no headings in here", "chapter"),
        (lambda _: b"\xff\xfehello there".replace(b"\0", b""), "no text in UTF-8"),
    ],
)
def test_what_is_no_whole_copy_is_refused_with_the_reason(
    library: Library, own_document: Path, tmp_path: Path, change: Callable[[str], str | bytes], reason: str
) -> None:
    content = change(own_document.read_text(encoding="utf-8"))
    (tmp_path / "other.md").write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(DocumentError, match=reason):
        attach(library, tmp_path / "other.md")
    assert copy_state(library) is None


def test_what_is_no_file_or_a_huge_one_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="is a folder"):
        attach(library, tmp_path)
    with pytest.raises(DocumentError, match="There is no file"):
        attach(library, tmp_path / "nowhere.md")
    huge = tmp_path / "huge.md"
    with huge.open("wb") as file:
        file.write(b"# A heading")
        file.truncate(70 * 2**20)
    with pytest.raises(DocumentError, match="70 MB"):
        attach(library, huge)


def test_attaching_can_be_stopped_and_leaves_nothing(library: Library, own_document: Path) -> None:
    course = Course()
    course.is_stopped = True
    assert library.user_dir is not None
    with pytest.raises(Stopped):
        attach_copy(own_document, library.user_dir, known_passages(library), course)
    assert copy_state(library) is None
    assert not list(library.user_dir.glob("document*"))


def test_every_fact_stands_with_its_passage_and_its_numbers(with_copy: Library) -> None:
    shown = passages(detail_page(with_copy, parse_place("chapter:1")))
    ships = shown["c1-hvalvik-ships"]
    assert (ships.ref, ships.pages) == ("1.2", "pp. 5–6")
    assert ships.text.startswith("In 2023 the port of Hvalvik served 812 ships")
    assert marked(ships, MarkKind.NUMBER) == ["812", "1,040", "28.1 %"]
    assert marked(shown["c1-berths"], MarkKind.NUMBER) == ["14", "2.7 thousand", "9", "5", "28"]
    assert marked(ships, MarkKind.PAGE) == ["p. 6"]
    assert marked(shown["c1-losses"], MarkKind.NUMBER) == ["No ship", "2"]


def test_doubtful_places_are_marked_and_numbers_stand_out_of_them(with_copy: Library) -> None:
    shown = passages(detail_page(with_copy, parse_place("chapter:1")))
    assert marked(shown["c1-berths"], MarkKind.DOUBT) == ["Port Orks"]
    assert marked(shown["c1-members"], MarkKind.NUMBER) == ["eight"]
    assert marked(shown["c1-members"], MarkKind.DOUBT) == [" harbours"]
    assert next(mark.tip for mark in shown["c1-berths"].marks if mark.kind is MarkKind.DOUBT) == "Meant is: Port Ørsk."


@pytest.mark.parametrize("place", ["entry:hvalvik", "note:3", "fact:c1-ice", "figure:c1-members.members"])
def test_passages_stand_on_every_page_with_facts(with_copy: Library, place: str) -> None:
    page = detail_page(with_copy, parse_place(place))
    assert passages(page).keys() == {fact.id for fact in page.facts}


def test_marks_lie_beside_one_another() -> None:
    doubt, number, turn = Mark(0, 20, MarkKind.DOUBT, "why"), Mark(5, 9, MarkKind.NUMBER), Mark(7, 7, MarkKind.PAGE, "p. 2")
    assert [(mark.start, mark.stop, mark.kind) for mark in apart([doubt, number, turn, number])] == [
        (0, 5, "doubt"),
        (5, 7, "number"),
        (7, 7, "page"),
        (7, 9, "number"),
        (9, 20, "doubt"),
    ]


def test_a_search_looks_into_the_text_too(with_copy: Library) -> None:
    (hit,) = passage_hits(with_copy, "office empl")
    assert (str(hit.place), hit.chapter, hit.page, hit.right) == ("passage:1.1", 1, 5, "p. 5")
    assert [run.text for run in hit.name if run.matched] == ["office", "empl"]
    page = search_page(with_copy, "office")
    assert isinstance(page, Found)
    assert page.groups[-1].label in {"In the book", "In the document"}


@pytest.mark.parametrize(
    ("text", "found"), [("harbours chapter:2", {2}), ('"the harbours of"', {2, 3}), ("type:event harbours", set()), ("zebra", set())]
)
def test_a_search_of_the_text_keeps_to_what_was_asked(with_copy: Library, text: str, found: set[int]) -> None:
    assert {hit.chapter for hit in passage_hits(with_copy, text)} == found


def test_the_page_of_a_search_holds_passages_and_facts_with_theirs(with_copy: Library) -> None:
    page = detail_page(with_copy, search_place("office"))
    assert [str(hit.place) for hit in page.found[-1].hits] == ["passage:1.1"]
    assert "c1-office" in passages(page)


def test_a_passage_leads_to_its_chapter(with_copy: Library) -> None:
    page = detail_page(with_copy, parse_place("passage:2.3"))
    assert str(page.place) == "chapter:2"
    assert {passage.ref for passage in passages(page).values()} == {"2.1", "2.2", "2.3", "2.4"}


def test_whatever_a_place_is_it_can_be_cited(with_copy: Library) -> None:
    assert reference(with_copy, parse_place("passage:2.3")) == reference(with_copy, parse_place("chapter:2"))
    refs = {"entry": "hvalvik", "fact": "c1-ice", "figure": "c1-members.members", "section": "checks", "page": "5", "passage": "1.1"}
    refs |= {"check": "c1-k-members", "erratum": "c1-e-orks", "metric": "exports"}
    assert all(reference(with_copy, Place(kind, refs.get(kind, "1"))) for kind in PlaceKind)


def test_a_passage_without_a_fact_is_shown_in_its_place(edited_records: Callable[..., Path], own_document: Path, tmp_path: Path) -> None:
    edited_records("chapters/01.yaml", "    page: 7\n    paragraph: 4\n", "    page: 6\n    paragraph: 3\n")
    build_collection(edited_records("collection.yaml", "language: en", "language: en"), tmp_path / "edited.sqlite")
    library = open_library(tmp_path / "edited.sqlite", tmp_path / "reader")
    attach(library, own_document)
    page = detail_page(library, parse_place("passage:1.4"))
    library.close()
    assert page.facts[-1].passage is not None
    assert page.facts[-1].passage.ref == "1.4"


def test_a_newer_collection_is_matched_again(edited_records: Callable[..., Path], with_copy: Library, tmp_path: Path) -> None:
    records = edited_records("document.yaml", "bc713caaf711a83f", "0000000000000000")
    build_collection(records, tmp_path / "newer.sqlite")
    assert with_copy.user_dir is not None
    newer = open_library(tmp_path / "newer.sqlite", with_copy.user_dir)
    state, page = copy_state(newer), detail_page(newer, parse_place("chapter:1"))
    newer.close()
    assert state is not None
    assert state.words == "10 of 11 passages"
    assert "c1-office" not in passages(page)


def test_the_file_may_move_or_go(library: Library, own_document: Path, tmp_path: Path) -> None:
    moved = Path(shutil.copy(own_document, tmp_path / "moved.md"))
    attach(library, moved)
    moved.unlink()
    assert passages(detail_page(library, parse_place("chapter:1")))


def test_detaching_takes_all_of_it_away(with_copy: Library) -> None:
    assert detach_copy(with_copy.user_dir)
    assert copy_state(with_copy) is None
    assert passages(detail_page(with_copy, parse_place("chapter:1"))) == {}
    assert passage_hits(with_copy, "office") == []
    assert with_copy.user_dir is not None
    assert not any(ONLY_IN_THE_TEXT in file.read_bytes() for file in with_copy.user_dir.rglob("*") if file.is_file())


def test_a_damaged_index_costs_the_passages_and_nothing_else(with_copy: Library) -> None:
    assert with_copy.user_dir is not None
    (with_copy.user_dir / "document.sqlite").write_bytes(b"damaged" * 1000)
    assert detail_page(with_copy, parse_place("chapter:1")).facts
    assert isinstance(search_page(with_copy, "Hvalvik"), Found)


def test_nothing_of_the_text_is_in_the_collection_the_shelf_or_its_backups(with_copy: Library) -> None:
    assert with_copy.user_dir is not None
    with_copy.shelf.toggle("passage:1.1", "Ice and light", "chapter")
    back_up(with_copy)
    back_up_now(with_copy.user_dir)
    files = [file for file in with_copy.user_dir.rglob("*") if file.is_file() and file.name != "document.sqlite"]
    assert any("backups" in file.parts for file in files)
    holding = [file.name for file in (*files, with_copy.collection.path) if ONLY_IN_THE_TEXT in file.read_bytes()]
    assert holding == []
    assert ONLY_IN_THE_TEXT in (with_copy.user_dir / "document.sqlite").read_bytes()
