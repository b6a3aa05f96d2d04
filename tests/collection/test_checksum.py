"""A collection is held against the checksum its build wrote."""

import shutil
from pathlib import Path

import pytest

from vademecum.collection.checksum import Integrity, verify
from vademecum.domain.errors import CollectionError


@pytest.fixture
def copy(compiled_collection: Path, tmp_path: Path) -> Path:
    path = tmp_path / compiled_collection.name
    shutil.copy(compiled_collection, path)
    shutil.copy(f"{compiled_collection}.sha256", f"{path}.sha256")
    return path


def test_a_file_as_it_was_built_is_verified(copy: Path) -> None:
    assert verify(copy) == Integrity.VERIFIED


@pytest.mark.parametrize("at", [20, 5000, -1])
def test_one_flipped_bit_is_seen(copy: Path, at: int) -> None:
    content = bytearray(copy.read_bytes())
    content[at] ^= 1
    copy.write_bytes(content)
    assert verify(copy) == Integrity.DAMAGED


@pytest.mark.parametrize("words", ["", "no checksum at all", "0" * 64])
def test_a_checksum_that_is_none_verifies_nothing(copy: Path, words: str) -> None:
    Path(f"{copy}.sha256").write_text(words, encoding="ascii")
    assert verify(copy) == Integrity.DAMAGED


def test_without_a_checksum_nothing_is_claimed(copy: Path) -> None:
    Path(f"{copy}.sha256").unlink()
    assert verify(copy) == Integrity.NO_CHECKSUM


def test_a_file_that_has_gone_is_told(copy: Path) -> None:
    copy.unlink()
    with pytest.raises(CollectionError, match="cannot be read"):
        verify(copy)
