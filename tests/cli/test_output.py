"""Output goes where it can: to a pipe that closes, a full disk, a terminal without our letters."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import vademecum

Start = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
@pytest.mark.parametrize(
    "command", [["export", "figures"], ["search", "harbour"], ["show", "chapter:1", "--json"], ["--help"]], ids=" ".join
)
def test_a_closed_pipe_ends_quietly(command: list[str], start: Start) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = start(*command, stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("command", [["export", "figures"], ["search", "harbour"], ["show", "skarland", "--json"]], ids=" ".join)
def test_a_full_disk_is_told_in_one_line(command: list[str], start: Start) -> None:
    with Path("/dev/full").open("wb") as full:
        done = start(*command, stdout=full.fileno())
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == ["vademecum: The output cannot be used: No space left on device"]


@pytest.mark.parametrize("variables", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "cp1251"}], ids=str)
def test_letters_the_terminal_does_not_have_are_no_failure(variables: dict[str, str], start: Start) -> None:
    done = start("show", "losie-bay", **variables)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.splitlines()[0].endswith(b"osie Bay")
    found = start("search", "losie", "--json", **variables)
    assert found.returncode == 0
    exported = start("export", "entities", "--slug", "losie-bay", **variables)
    assert "Łosie Bay" in exported.stdout.decode("utf-8")


def test_json_is_whole_in_any_encoding(start: Start) -> None:
    assert b'"\\u0141osie Bay"' in start("search", "losie", "--json", PYTHONIOENCODING="ascii").stdout
    assert '"Łosie Bay"'.encode() in start("search", "losie", "--json", PYTHONIOENCODING="utf-8").stdout


def test_progress_is_only_for_a_terminal(start: Start, own_records: Path, tmp_path: Path) -> None:
    assert start("build", "--data", own_records, "--output", tmp_path / "built.sqlite").stderr == b""


@pytest.mark.skipif(sys.platform != "linux", reason="where a missing screen can be told")
def test_without_a_screen_the_window_is_refused_in_one_line(start: Start) -> None:
    done = start(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert done.stderr.decode().startswith("vademecum: There is no screen")
    assert done.stderr.count(b"\n") == 1


def test_a_qt_that_cannot_be_loaded_is_told_in_one_line(start: Start, tmp_path: Path) -> None:
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError('libEGL.so.1: no such file', name='PySide6.QtGui')")
    done = start(PYTHONPATH=f"{tmp_path}{os.pathsep}{Path(vademecum.__file__).parent.parent}", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert done.stderr.decode().startswith("vademecum: Qt cannot be loaded (libEGL.so.1: no such file)")
