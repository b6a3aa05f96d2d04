"""The collection of our own writing: its records, copies of them to break, and the file the real compiler makes of it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from vademecum.compiler.build import build_collection

OWN_RECORDS = Path(__file__).parent / "collection_of_our_own"

Edit = Callable[[str, str, str], Path]
"""Replace a text that stands once in a file of the copied records; gives back the copy."""


@pytest.fixture(scope="session")
def own_records() -> Path:
    """The folder of records of the Atlas of northern harbours; read it, never write there."""
    return OWN_RECORDS


@pytest.fixture(scope="session")
def compiled_collection(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The compiled file, with its checksum beside it; shared, so that no test may change it."""
    output = tmp_path_factory.mktemp("collection") / "collection.sqlite"
    build_collection(OWN_RECORDS, output)
    return output


@pytest.fixture
def edited_records(tmp_path: Path) -> Edit:
    """A copy of the records in which one thing is changed, then another, as often as it is called."""
    copy = tmp_path / "records"
    shutil.copytree(OWN_RECORDS, copy)

    def edit(name: str, old: str, new: str) -> Path:
        path = copy / name
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        assert text.count(old) == 1 or not text, f"{old!r} must stand once in {name}"
        path.write_text(text.replace(old, new) if text else new, encoding="utf-8")
        return copy

    return edit
