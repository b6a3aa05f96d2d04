"""An export step by step: the same file as at once, and no trace of one that was stopped."""

import csv
from collections.abc import Generator
from io import StringIO
from itertools import islice
from pathlib import Path

import pytest

from vademecum.domain.errors import ExportError, NotFoundError
from vademecum.domain.names import Slug
from vademecum.exporting.csv_file import CsvManner, Preset, Separator
from vademecum.exporting.exported import export_csv
from vademecum.exporting.form import Form, Wanted
from vademecum.exporting.in_steps import exporting
from vademecum.exporting.steps import at_once
from vademecum.pages.figure_list import figure_table
from vademecum.pages.listing import Listing
from vademecum.pages.lists import places_between
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind, parse_place
from vademecum.pages.selected import places_table
from vademecum.pages.selection import RecordKind, Selection
from vademecum.pages.taken import Taken, columns_to_take


def places(library: Library) -> list[Place]:
    figures = [Place(PlaceKind.FIGURE, row.id) for row in figure_table(library).rows]
    return [*places_between(library, Listing("all"), [(0, 25)]), *figures, parse_place("figure:gone"), parse_place("entry:gone")]


def test_steps_end_in_the_file_that_one_go_writes(library: Library, tmp_path: Path) -> None:
    selected = places(library)
    count = export_csv(places_table(library, selected), tmp_path / "once.csv", CsvManner(Preset.SPREADSHEETS))
    steps = exporting(
        library, Taken(iter(selected), len(selected)), tmp_path / "steps.csv", Wanted(Form.CSV, CsvManner(Preset.SPREADSHEETS))
    )
    rows: list[int] = []

    def all_steps() -> Generator[float, None, None]:
        rows.append((yield from steps))

    parts = list(all_steps())
    assert rows == [count]
    assert (tmp_path / "steps.csv").read_bytes() == (tmp_path / "once.csv").read_bytes()
    assert parts == sorted(parts)
    assert 0 <= parts[0] < 0.8 < parts[-1] <= 1


def test_the_order_of_places_is_the_order_of_the_file(library: Library, tmp_path: Path) -> None:
    selected = places(library)
    export_csv(places_table(library, selected), tmp_path / "out.csv", CsvManner())
    first = [row["place"] for row in csv.DictReader(StringIO((tmp_path / "out.csv").read_text(encoding="utf-8"), newline=""))]
    told = [place for place in dict.fromkeys(first) if place.partition(":")[0] in {"entry", "figure"}]
    assert told == list(map(str, selected))


@pytest.mark.parametrize("taken", [1, 2, 1_000])
def test_an_export_stopped_anywhere_leaves_the_folder_as_it_was(library: Library, tmp_path: Path, taken: int) -> None:
    target = tmp_path / "out.csv"
    target.write_text("before", encoding="utf-8")
    selected = places(library) * 3
    steps = exporting(library, Taken(selected, len(selected)), target, Wanted())
    done = len(list(islice(steps, taken)))
    steps.close()
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]
    assert (target.read_text(encoding="utf-8") == "before") is (done == taken)


def test_a_path_that_cannot_be_written_is_told_at_the_first_step(library: Library, tmp_path: Path) -> None:
    steps = exporting(library, Taken([parse_place("entry:sedna")], 1), tmp_path / "none" / "out.csv", Wanted())
    with pytest.raises(ExportError, match="cannot be written"):
        next(steps)


def ended(steps: Generator[float, None, int]) -> tuple[list[float], int]:
    """Take all steps; return the parts told and the rows."""
    parts: list[float] = []
    while True:
        try:
            parts.append(next(steps))
        except StopIteration as end:
            return parts, end.value


@pytest.mark.parametrize("form", Form)
def test_every_form_is_made_in_steps_told_in_order_and_stopped_without_a_trace(library: Library, tmp_path: Path, form: Form) -> None:
    entries = list(places_between(library, Listing("all"), [(0, 25)]))
    path = tmp_path / f"whole{form.suffix}"
    parts, rows = ended(exporting(library, Taken(entries, len(entries), RecordKind.FIGURES), path, Wanted(form)))
    assert rows > 10
    assert path.stat().st_size > 100
    assert parts == sorted(parts)
    assert 0 <= parts[0] <= parts[-1] <= 1
    path.unlink()
    steps = exporting(library, Taken(entries, len(entries), RecordKind.FIGURES), path, Wanted(form))
    next(steps)
    steps.close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", [Form.CSV, Form.JSON, Form.JSONL])
def test_a_kind_of_record_of_chosen_entries_is_what_the_command_line_writes(library: Library, tmp_path: Path, form: Form) -> None:
    chosen, clicked = tmp_path / "chosen", tmp_path / "clicked"
    selection = Selection((Slug("sedna"), Slug("hvalvik")))
    count = at_once(exporting(library, Taken(None, 0, RecordKind.FACTS, None, selection), chosen, Wanted(form)))
    taken = Taken([parse_place("entry:sedna"), parse_place("note:3"), parse_place("entry:hvalvik")], 3, RecordKind.FACTS)
    assert ended(exporting(library, taken, clicked, Wanted(form)))[1] == count
    assert clicked.read_bytes() == chosen.read_bytes()


def test_columns_are_those_chosen_in_their_order(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    taken = Taken(None, 0, RecordKind.ENTITIES, ("name", "slug"))
    _, rows = ended(exporting(library, taken, path, Wanted(Form.CSV, CsvManner(Preset.SPREADSHEETS, Separator.SEMICOLON))))
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert (lines[0], len(lines)) == ('"name";"slug"', rows + 1)
    assert '"Sedna";"sedna"' in lines


def test_all_columns_are_offered_for_every_kind(library: Library, tmp_path: Path) -> None:
    for kind in (None, *RecordKind):
        taken = Taken([parse_place("entry:sedna")], 1, kind, columns_to_take(kind))
        assert ended(exporting(library, taken, tmp_path / "out.csv", Wanted()))[1] >= 0


@pytest.mark.parametrize(
    ("taken", "words"),
    [
        (Taken([parse_place("entry:sedna")], 1, None, ()), "at least one column"),
        (Taken([parse_place("note:3"), parse_place("entry:gone")], 2, RecordKind.FACTS), "None of what is selected is an entry"),
    ],
)
def test_what_would_be_an_empty_file_is_refused_and_not_made(library: Library, tmp_path: Path, taken: Taken, words: str) -> None:
    with pytest.raises(NotFoundError, match=words):
        next(exporting(library, taken, tmp_path / "out.csv", Wanted()))
    assert list(tmp_path.iterdir()) == []
