"""The house style that can be counted: size of files and functions, names, words of a module."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.trees import nodes_of, tree_of

APP = Path(__file__).resolve().parents[2] / "app"
FILES = sorted(APP.rglob("*.py"))
LONGEST_FILE = 300
LONGEST_FUNCTION = 25
EMPTY_NAMES = re.compile(r"(Manager|Helper|Utils?|Handler|Data|Info)$")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return path.relative_to(APP).as_posix()


def functions_of(path: Path) -> Iterator[Function]:
    for node in nodes_of(path):
        if isinstance(node, Function):
            yield node


def length_of(function: Function) -> int:
    """Lines of the body, docstring aside: what a reader must hold in mind."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_there_are_files_to_look_at() -> None:
    assert len(FILES) > 40


def test_no_file_is_longer_than_a_reader_can_follow() -> None:
    texts = [*FILES, *APP.rglob("*.sql")]
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in texts}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_a_glance() -> None:
    lengths = {f"{name_of(path)}:{function.name}": length_of(function) for path in FILES for function in functions_of(path)}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_a_module_says_in_one_sentence_what_it_is() -> None:
    first_words = {name_of(path): (ast.get_docstring(tree_of(path)) or "").split("\n\n")[0] for path in FILES}
    assert [name for name, words in first_words.items() if words.strip()[-1:] not in {".", ":"}] == []


def test_names_say_what_a_thing_is() -> None:
    classes = (f"{name_of(path)}: {node.name}" for path in FILES for node in nodes_of(path) if isinstance(node, ast.ClassDef))
    empty = [name for name in classes if EMPTY_NAMES.search(name)]
    assert empty == []
    assert [name_of(path) for path in FILES if re.search(r"(manager|helpers?|utils?|handler|misc|common)$", path.stem)] == []


def test_nothing_waits_by_the_clock_or_spins_the_event_loop() -> None:
    forbidden = re.compile(r"\b(processEvents|time\.sleep|QThread\.(m|u)?sleep)\b")
    found = {name_of(path): forbidden.findall(path.read_text(encoding="utf-8")) for path in FILES}
    assert {name: words for name, words in found.items() if words} == {}


def test_no_test_waits_for_time_to_pass() -> None:
    tests = [path for path in Path(__file__).resolve().parents[1].rglob("test_*.py") if path != Path(__file__).resolve()]
    assert len(tests) > 100
    assert [path.name for path in tests if "qWait(" in path.read_text(encoding="utf-8")] == []
