"""A disk that is full in the middle of a file: one sentence that says what to do, and nothing left behind, whatever the form."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from vademecum.domain.errors import ExportError
from vademecum.exporting.form import Form, Wanted
from vademecum.exporting.in_steps import exporting
from vademecum.exporting.shelf_file import ShelfForm, export_shelf
from vademecum.exporting.written import new_file
from vademecum.pages.opened import Library
from vademecum.pages.selection import RecordKind
from vademecum.pages.taken import Taken

resource = pytest.importorskip("resource", reason="limits on the size of files are of Unix")


@contextmanager
def little_room(most: int) -> Iterator[None]:
    """Let no file grow beyond so many bytes, as on a disk that is nearly full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def refused(do: Callable[[], object], path: Path) -> None:
    with little_room(300), pytest.raises(ExportError) as told:
        do()
    assert str(told.value) == f"{path} cannot be written: File too large; make room there, or choose another place."


@pytest.mark.parametrize("form", Form)
def test_no_form_leaves_half_a_file_or_harms_an_older_one(form: Form, library: Library, tmp_path: Path) -> None:
    path = tmp_path / f"out{form.suffix}"
    path.write_text("older", encoding="utf-8")
    kind = RecordKind.ENTITIES if form is Form.DATAPACKAGE else RecordKind.FACTS
    refused(lambda: list(exporting(library, Taken(None, 0, kind), path, Wanted(form))), path)
    assert path.read_text(encoding="utf-8") == "older"
    assert [left.name for left in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("form", [ShelfForm.JSON, ShelfForm.HTML])
def test_the_shelf_is_saved_whole_or_not_at_all(form: ShelfForm, library: Library, tmp_path: Path) -> None:
    path = tmp_path / "shelf"
    with little_room(40), pytest.raises(ExportError, match="make room there"):
        export_shelf(library, path, form)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_device_is_never_replaced_by_a_file() -> None:
    with pytest.raises(ExportError, match="/dev/full is no file but a device"), new_file(Path("/dev/full"), overwrite=True):
        pytest.fail("a file was begun beside the devices")
    assert Path("/dev/full").is_char_device()
