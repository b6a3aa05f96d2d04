"""Several processes at one shelf, and one killed in the middle of its writing."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from vademecum.shelf.opened import Shelf

_SET_MANY = """
import sys
from itertools import count
from pathlib import Path
from vademecum.shelf.opened import open_shelf
folder, name, most = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
shelf = open_shelf(folder)
assert not shelf.notice, shelf.notice
for number in range(most):
    place = f"entry:{name}-{number}"
    shelf.toggle(place, "Name " * 50, "City")
    shelf.remember_visit(place, "Name")
    print(place, flush=True)
"""


def _start(folder: Path, name: str, most: int) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", _SET_MANY, str(folder), name, str(most)], stdout=subprocess.PIPE, text=True)


def test_two_processes_toggle_at_once_and_lose_nothing(folder: Path, opened: Callable[[], Shelf]) -> None:
    writers = [_start(folder, name, 40) for name in ("a", "b")]
    printed = [writer.communicate(timeout=60)[0].split() for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0]
    assert opened().bookmarked_places() == {*printed[0], *printed[1]}
    assert len(opened().bookmarks()) == 80


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a matter of POSIX")
@pytest.mark.parametrize("after", [1, 2, 5, 11, 23])
def test_a_process_killed_in_the_middle_of_writing_loses_nothing_it_had_set(after: int, folder: Path, opened: Callable[[], Shelf]) -> None:
    with _start(folder, "a", 100_000) as writer:
        assert writer.stdout is not None
        set_before = [writer.stdout.readline().strip() for _ in range(after)]
        writer.send_signal(signal.SIGKILL)
        set_before += writer.stdout.read().split()
    shelf = opened()
    places = shelf.bookmarked_places()
    assert shelf.notice == ""
    assert places >= set(set_before)
    assert len(places) <= len(set_before) + 1
