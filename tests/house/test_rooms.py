"""The dependency rule: each room of the package imports only what its table row allows."""

import ast
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from tests.house.trees import nodes_of

APP = Path(__file__).resolve().parents[2] / "app" / "vademecum"
ALL_BUT_UI = frozenset({"domain", "document", "records", "collection", "shelf", "compiler", "pages", "exporting"})
NETWORK = frozenset({"aiohttp", "asyncio", "ftplib", "http", "requests", "smtplib", "socket", "socketserver", "ssl", "telnetlib", "xmlrpc"})
NETWORK_MODULES = ("urllib.request", "PySide6.QtNetwork", "PySide6.QtWebEngineCore")


@dataclass(frozen=True)
class Room:
    """The rooms a room may import from, and the roots outside the standard library (and sqlite3, which is no tool for all)."""

    rooms: frozenset[str] = frozenset()
    roots: frozenset[str] = frozenset()


ROOMS = {
    "domain": Room(),
    "document": Room(frozenset({"domain"})),
    "records": Room(frozenset({"domain"}), frozenset({"yaml"})),
    "collection": Room(frozenset({"domain"}), frozenset({"sqlite3"})),
    "shelf": Room(frozenset({"domain"}), frozenset({"sqlite3"})),
    "compiler": Room(frozenset({"domain", "document", "records"}), frozenset({"sqlite3", "sqlite_utils"})),
    "pages": Room(frozenset({"domain", "collection", "shelf"})),
    "exporting": Room(frozenset({"domain", "pages"})),
    "ui": Room(frozenset({"domain", "pages", "exporting"}), frozenset({"PySide6"})),
    "cli": Room(ALL_BUT_UI),
}
# Files that may import more than their room, each with the reason of DESIGN or STYLE behind it.
MORE = {
    "ui/chart_canvas.py": Room(roots=frozenset({"pyqtgraph"})),  # the one file with pyqtgraph
    "exporting/xlsx_file.py": Room(roots=frozenset({"xlsxwriter"})),  # the one file with XlsxWriter
    "pages/own_copy.py": Room(rooms=frozenset({"document"})),  # reads the reader's own copy, when it is attached or shown
    "cli/window.py": Room(rooms=frozenset({"ui"})),  # opens the window
}


@dataclass(frozen=True)
class Import:
    """A module that a file imports, and the line where it does."""

    file: Path
    line: int
    module: str

    def __str__(self) -> str:
        return f"{self.file.relative_to(APP.parent)}:{self.line} imports {self.module}"


@cache
def imports_of(file: Path) -> tuple[Import, ...]:
    """Every module imported anywhere in a file; relative imports in full, `from package import name` as package.name for our own."""
    package = ("vademecum", *file.relative_to(APP).parent.parts)
    found: list[Import] = []
    for node in nodes_of(file):
        if isinstance(node, ast.Import):
            found += (Import(file, node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join((*package[: len(package) - node.level + 1], *filter(None, [node.module]))) if node.level else node.module or ""
            found += (Import(file, node.lineno, f"{base}.{alias.name}") for alias in node.names)
    return tuple(found)


def files_of(room: str) -> list[Path]:
    return sorted((APP / room).rglob("*.py"))


def is_allowed(wanted: Import, room: str) -> bool:
    """Whether the table lets this file import this module."""
    more = MORE.get(wanted.file.relative_to(APP).as_posix(), Room())
    root, _, rest = wanted.module.partition(".")
    if root == "vademecum":
        neighbour = rest.split(".")[0]
        return neighbour == room or neighbour in ROOMS[room].rooms | more.rooms or neighbour == "__version__"
    if root == "sqlite3" or root not in sys.stdlib_module_names:
        return root in ROOMS[room].roots | more.roots
    return root not in NETWORK


def test_every_room_of_the_table_has_files_and_every_folder_is_a_room_of_the_table() -> None:
    folders = {path.name for path in APP.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(ROOMS)
    assert [room for room in ROOMS if not files_of(room)] == []


def test_only_the_package_and_its_door_stand_outside_the_rooms() -> None:
    assert {path.name for path in APP.glob("*.py")} == {"__init__.py", "__main__.py"}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_from_rooms_below_it(room: str) -> None:
    assert [str(found) for file in files_of(room) for found in imports_of(file) if not is_allowed(found, room)] == []


@pytest.mark.parametrize("room", ROOMS)
def test_no_room_can_reach_the_network(room: str) -> None:
    found = [found for file in files_of(room) for found in imports_of(file)]
    assert [str(one) for one in found if one.module.startswith(NETWORK_MODULES)] == []


def test_files_that_may_import_more_exist_and_need_it() -> None:
    idle = []
    for name, more in MORE.items():
        modules = [found.module.split(".") for found in imports_of(APP / name)] if (APP / name).exists() else []
        roots, rooms = {parts[0] for parts in modules}, {parts[1] for parts in modules if parts[0] == "vademecum"}
        if not (more.roots <= roots and more.rooms <= rooms):
            idle.append(name)
    assert idle == []
