"""An opener of shelves in a folder of the test's own; every one opened is closed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import vademecum
from vademecum.shelf.opened import Shelf, open_shelf


@pytest.fixture(autouse=True)
def found_by_children(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes started by a test import the same package."""
    monkeypatch.setenv("PYTHONPATH", str(Path(vademecum.__file__).parent.parent))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Мои данные ?#%20"


@pytest.fixture
def opened(folder: Path) -> Iterator[Callable[[], Shelf]]:
    shelves: list[Shelf] = []

    def opener() -> Shelf:
        shelves.append(open_shelf(folder))
        return shelves[-1]

    yield opener
    for shelf in shelves:
        shelf.close()
