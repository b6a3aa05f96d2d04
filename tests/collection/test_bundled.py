"""The collection that comes with the program is found in the package, else in the checkout."""

from pathlib import Path

import pytest

from vademecum.collection import bundled
from vademecum.domain.errors import CollectionNotFound


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    installed, built = tmp_path / "package" / "collection.sqlite", tmp_path / "build" / "collection.sqlite"
    for path in (installed, built):
        path.parent.mkdir()
    monkeypatch.setattr(bundled, "_INSTALLED", installed)
    monkeypatch.setattr(bundled, "_IN_CHECKOUT", built)
    return installed, built


def test_the_installed_one_comes_first(places: tuple[Path, Path]) -> None:
    for path in places:
        path.touch()
    assert bundled.bundled_collection() == places[0]


def test_a_checkout_has_its_own(places: tuple[Path, Path]) -> None:
    places[1].touch()
    assert bundled.bundled_collection() == places[1]


def test_without_either_the_reader_is_told_what_to_run(places: tuple[Path, Path]) -> None:
    with pytest.raises(CollectionNotFound, match=r"README\.md") as failure:
        bundled.bundled_collection()
    assert str(places[1]) in str(failure.value)
