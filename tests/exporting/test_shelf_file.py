"""The shelf as a file: complete as JSON, readable as CSV and HTML, and never half written."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.csv_reading import read_csv

from vademecum.domain.errors import ExportError
from vademecum.exporting.shelf_file import ShelfForm, export_shelf
from vademecum.pages.kept import toggle_places
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place
from vademecum.shelf.editing import filed, noted, with_marks
from vademecum.shelf.exchange import read_shelf_text
from vademecum.shelf.opened import new_bookmark


@pytest.fixture
def full(library: Library) -> Library:
    toggle_places(library, map(parse_place, ("entry:hvalvik", "note:1")))
    gone = new_bookmark("entry:sunken", "<Sunken> & Bay", "Harbour")
    library.shelf.change(
        "filling", lambda now: noted(filed(with_marks(now, (gone,)), {"entry:hvalvik"}, "A/B"), "entry:sunken", "=1+1\n<b>")
    )
    return library


def test_json_holds_everything(full: Library, tmp_path: Path) -> None:
    path = tmp_path / "shelf.json"
    assert export_shelf(full, path, ShelfForm.JSON) == 3
    copy = read_shelf_text(path.read_text(encoding="utf-8"))
    assert copy.contents == full.shelf.contents()


def test_csv_has_a_row_for_each_bookmark_with_its_reference(full: Library, tmp_path: Path) -> None:
    path = tmp_path / "shelf.csv"
    assert export_shelf(full, path, ShelfForm.CSV) == 3
    with path.open(encoding="utf-8", newline="") as file:
        head, *rows = read_csv(file)
    assert [cell.lstrip("\ufeff") for cell in head if cell] == ["place", "name", "kind", "folder", "note", "added", "reference"]
    assert [(row[0], row[3]) for row in rows] == [("entry:hvalvik", "A/B"), ("note:1", ""), ("entry:sunken", "")]
    assert rows[2][4] == "'=1+1\n<b>"
    assert rows[2][6] is None
    assert rows[0][6]


def test_html_is_whole_escaped_and_asks_for_nothing_else(full: Library, tmp_path: Path) -> None:
    path = tmp_path / "shelf.html"
    assert export_shelf(full, path, ShelfForm.HTML) == 3
    text = path.read_text(encoding="utf-8")
    opened: list[str] = []

    class Reading(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            opened.append(tag)
            assert not {name for name, _ in attrs} & {"src", "href"}

    Reading().feed(text)
    assert "b" not in opened
    assert "&lt;Sunken&gt; &amp; Bay" in text
    assert "<h2>A › B</h2>" in text
    assert text.index("Sunken") < text.index("A › B") < text.index("Hvalvík")
    assert "No longer in the collection." in text


def test_a_file_that_is_there_stays_unless_it_may_go(full: Library, tmp_path: Path) -> None:
    path = tmp_path / "shelf.json"
    path.write_text("mine")
    for form in ShelfForm:
        with pytest.raises(ExportError, match="already there"):
            export_shelf(full, path, form)
    assert path.read_text() == "mine"
    export_shelf(full, path, ShelfForm.HTML, overwrite=True)
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert [file.name for file in tmp_path.iterdir()] == ["shelf.json"]
