"""The compiled file: sound, stamped, the same bytes every time, and never half replaced."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from vademecum.compiler.build import build_collection
from vademecum.compiler.compiled_file import write_compiled_file
from vademecum.compiler.tables import Table
from vademecum.document.reading import read_document
from vademecum.domain.compiled import SCHEMA_VERSION
from vademecum.domain.errors import CollectionError, RecordsError
from vademecum.domain.names import Verdict

Edit = Callable[[str, str, str], Path]


def _one(path: Path, question: str) -> object:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(question).fetchone()[0]


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_compiled_file_is_sound_and_stamped(compiled_collection: Path) -> None:
    assert _one(compiled_collection, "PRAGMA integrity_check") == "ok"
    assert _one(compiled_collection, "PRAGMA application_id") == 0x56614465
    assert _one(compiled_collection, "PRAGMA user_version") == SCHEMA_VERSION
    assert _one(compiled_collection, "PRAGMA page_size") == 4096
    assert _one(compiled_collection, "PRAGMA freelist_count") == 0
    with closing(sqlite3.connect(compiled_collection)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_file_is_in_the_oldest_journal_mode(compiled_collection: Path) -> None:
    assert compiled_collection.read_bytes()[18:20] == b"\x01\x01"
    assert _one(compiled_collection, "PRAGMA journal_mode") == "delete"


def test_the_checksum_is_written_as_sha256sum_reads_it(own_records: Path, tmp_path: Path) -> None:
    report = build_collection(own_records, tmp_path / "a b.sqlite")
    digest = hashlib.sha256((tmp_path / "a b.sqlite").read_bytes()).hexdigest()
    assert report.sha256 == digest
    assert (tmp_path / "a b.sqlite.sha256").read_bytes() == f"{digest}  a b.sqlite\n".encode()
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "--check", "--strict", "a b.sqlite.sha256"], cwd=tmp_path, check=True, capture_output=True)


def test_the_report_counts_what_was_built(own_records: Path, tmp_path: Path) -> None:
    report = build_collection(own_records, tmp_path / "x.sqlite")
    assert report.size == (tmp_path / "x.sqlite").stat().st_size
    assert report.counts == {"entities": 25, "facts": 24, "figures": 45, "footnotes": 12, "works": 11, "checks": 12, "errata": 2}
    assert report.verdicts == {Verdict.AGREES: 8, Verdict.WITHIN_ROUNDING: 1, Verdict.DISAGREES: 2, Verdict.CANNOT_BE_CHECKED: 1}


def test_the_same_records_give_the_same_bytes_anywhere(compiled_collection: Path, own_records: Path, tmp_path: Path) -> None:
    moved = shutil.copytree(own_records, tmp_path / "сюда" / "records")
    output = tmp_path / "elsewhere" / "other.sqlite"
    program = "import sys, pathlib as p; from vademecum.compiler.build import build_collection as b; b(*map(p.Path, sys.argv[1:]))"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join(sys.path), "LC_ALL": "C", "TZ": "Asia/Tokyo"}
    subprocess.run([sys.executable, "-c", program, moved, output], env=environment, check=True)
    assert output.read_bytes() == compiled_collection.read_bytes()


def test_another_collection_gives_other_bytes(compiled_collection: Path, edited_records: Edit, tmp_path: Path) -> None:
    data = edited_records("entries/product.yaml", "Icebreaker of the cold coast", "Icebreaker of the cold shore")
    build_collection(data, tmp_path / "x.sqlite")
    assert (tmp_path / "x.sqlite").read_bytes() != compiled_collection.read_bytes()


def test_an_older_file_is_replaced_with_its_checksum(own_records: Path, tmp_path: Path) -> None:
    output = tmp_path / "x.sqlite"
    output.write_text("old")
    (tmp_path / "x.sqlite.sha256").write_text("old")
    report = build_collection(own_records, output)
    assert (tmp_path / "x.sqlite.sha256").read_text().startswith(report.sha256)
    assert _files(tmp_path) == ["x.sqlite", "x.sqlite.sha256"]


@pytest.fixture
def older(tmp_path: Path) -> Iterator[Path]:
    """A file and checksum of before; whatever the test does, they must stay, and nothing beside them."""
    folder = tmp_path / "built"
    folder.mkdir()
    output = folder / "x.sqlite"
    output.write_text("the old file")
    (folder / "x.sqlite.sha256").write_text("its checksum")
    yield output
    assert output.read_text() == "the old file"
    assert (folder / "x.sqlite.sha256").read_text() == "its checksum"
    assert _files(folder) == ["x.sqlite", "x.sqlite.sha256"]


def test_flaws_of_records_leave_the_older_file(edited_records: Edit, older: Path) -> None:
    with pytest.raises(RecordsError):
        build_collection(edited_records("chapters/01.yaml", "notes: [4]", "notes: [44]"), older)


def test_flaws_of_formulas_leave_the_older_file(edited_records: Edit, older: Path) -> None:
    with pytest.raises(RecordsError, match=r"gives 2\.375 million tonnes"):
        build_collection(edited_records("chapters/02.yaml", "value: 2.4 million", "value: 2.6 million"), older)


def test_flaws_against_the_document_leave_the_older_file(edited_records: Edit, older: Path) -> None:
    data = edited_records("chapters/03.yaml", "value: at least 300", "value: at least 301")
    with pytest.raises(RecordsError, match="301 does not stand in paragraph 1"):
        build_collection(data, older, read_document(data / "document.md"))


def test_a_failure_in_the_middle_of_writing_leaves_the_older_file(own_records: Path, older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(CollectionError, match="No space left on device"):
        build_collection(own_records, older)


def test_records_that_do_not_hold_together_are_never_put_in_place(tmp_path: Path) -> None:
    stray = Table("redirect", ("former_slug", "slug"), iter([("a", "nobody")]))
    with pytest.raises(CollectionError, match="a row of redirect names nothing in entity"):
        write_compiled_file(tmp_path / "x.sqlite", [stray])
    assert not (tmp_path / "x.sqlite").exists()


@pytest.mark.parametrize("old", [b"the old file", None])
def test_file_and_checksum_are_replaced_both_or_neither(own_records: Path, tmp_path: Path, old: bytes | None) -> None:
    output = tmp_path / "x.sqlite"
    (tmp_path / "x.sqlite.sha256").mkdir()
    if old:
        output.write_bytes(old)
    with pytest.raises(CollectionError, match="could not be written"):
        build_collection(own_records, output)
    assert _files(tmp_path) == (["x.sqlite"] if old else []) + ["x.sqlite.sha256"]
    assert (output.read_bytes() if old else None) == old


def test_what_a_killed_build_has_left_goes_with_the_next_and_what_is_being_built_stays(own_records: Path, tmp_path: Path) -> None:
    killed, going_on, foreign = (tmp_path / name for name in (".x.sqlite.killed", ".x.sqlite.going", ".y.sqlite.other"))
    for folder in (killed, going_on, foreign):
        folder.mkdir()
        (folder / "new").write_bytes(b"half")
    for folder in (killed, foreign):
        os.utime(folder, (0, 0))
    build_collection(own_records, tmp_path / "x.sqlite")
    assert {each.name for each in tmp_path.iterdir()} == {".x.sqlite.going", ".y.sqlite.other", "x.sqlite", "x.sqlite.sha256"}


def test_an_output_that_cannot_be_is_told(own_records: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CollectionError, match="could not be written"):
        build_collection(own_records, tmp_path / "file" / "x.sqlite")


def test_the_document_is_borne_out_by_our_own_records(own_records: Path, tmp_path: Path, compiled_collection: Path) -> None:
    build_collection(own_records, tmp_path / "x.sqlite", read_document(own_records / "document.md"))
    assert (tmp_path / "x.sqlite").read_bytes() == compiled_collection.read_bytes()
