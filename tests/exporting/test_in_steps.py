"""An export step by step: the same file as at once, and no trace of one that was stopped."""

from collections.abc import Generator
from itertools import islice
from pathlib import Path

import pytest

from vademecum.domain.errors import ExportError
from vademecum.exporting.csv_file import Preset
from vademecum.exporting.exported import export_places
from vademecum.exporting.in_steps import Selected, exporting_places
from vademecum.pages.figure_list import figure_table
from vademecum.pages.library import Library
from vademecum.pages.listing import Listing
from vademecum.pages.lists import places_between
from vademecum.pages.place import Place, PlaceKind, parse_place


def places(library: Library) -> list[Place]:
    figures = [Place(PlaceKind.FIGURE, row.id) for row in figure_table(library).rows]
    return [*places_between(library, Listing("all"), [(0, 25)]), *figures, parse_place("figure:gone"), parse_place("entry:gone")]


def test_steps_end_in_the_file_that_one_go_writes(library: Library, tmp_path: Path) -> None:
    selected = places(library)
    count = export_places(library, selected, tmp_path / "once.csv", Preset.SPREADSHEETS)
    steps = exporting_places(library, Selected(iter(selected), len(selected)), tmp_path / "steps.csv", Preset.SPREADSHEETS)
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
    export_places(library, selected, tmp_path / "out.csv", Preset.PROGRAMS)
    first = [
        line.partition(",")[0] for line in (tmp_path / "out.csv").read_text(encoding="utf-8").splitlines() if ":" in line.partition(",")[0]
    ]
    told = [place for place in dict.fromkeys(first) if place.partition(":")[0] in {"entry", "figure"}]
    assert told == list(map(str, selected))


@pytest.mark.parametrize("taken", [1, 2, 1_000])
def test_an_export_stopped_anywhere_leaves_the_folder_as_it_was(library: Library, tmp_path: Path, taken: int) -> None:
    target = tmp_path / "out.csv"
    target.write_text("before", encoding="utf-8")
    selected = places(library) * 3
    steps = exporting_places(library, Selected(selected, len(selected)), target, Preset.PROGRAMS)
    done = len(list(islice(steps, taken)))
    steps.close()
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]
    assert (target.read_text(encoding="utf-8") == "before") is (done == taken)


def test_a_path_that_cannot_be_written_is_told_at_the_first_step(library: Library, tmp_path: Path) -> None:
    steps = exporting_places(library, Selected([parse_place("entry:sedna")], 1), tmp_path / "none" / "out.csv", Preset.PROGRAMS)
    with pytest.raises(ExportError, match="cannot be written"):
        next(steps)
