"""What the documents say is what the program has: commands, options, keys, views with their columns, fields of records, rooms, files."""

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from vademecum.records.form import Form
from vademecum.records.loading import load_records

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DATA_README = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
APP_README = (ROOT / "app" / "README.md").read_text(encoding="utf-8")
Row = tuple[str, ...]


def table(text: str, first_heading: str) -> Iterator[Row]:
    """The rows of the Markdown table whose first heading this is, cells without their blanks."""
    lines = iter(text.splitlines())
    for line in lines:
        if line.startswith(f"| {first_heading} |"):
            break
    next(lines)
    for line in lines:
        if not line.startswith("|"):
            return
        yield tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1])


def quoted(text: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", text))


def help_of(*command: str) -> str:
    call = [sys.executable, "-P", "-m", "vademecum", *command, "--help"]
    return subprocess.run(call, env={**os.environ, "COLUMNS": "200"}, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def helps() -> dict[str, str]:
    """What `--help` of each command prints; the window's own under ""."""
    whole = help_of()
    commands = re.findall(r"^    ([a-z]+)  ", whole.split("commands:\n")[1], re.MULTILINE)
    return {"": whole, **{name: help_of(name) for name in commands}}


def options_in(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text)) - {"--help"}


def test_every_command_stands_in_the_readme(helps: dict[str, str]) -> None:
    written = {quoted(row[0]).pop().split()[0] for row in table(README, "command")}
    assert written == helps.keys() - {""}


def test_every_option_stands_in_the_readme_with_its_commands(helps: dict[str, str]) -> None:
    written: dict[str, set[str]] = {}
    for option, commands, _ in table(README, "option"):
        written[quoted(option).pop().split()[0]] = {name.removeprefix("vademecum") for name in quoted(commands)}
    taken = {command: options_in(text) for command, text in helps.items()}
    assert written == {option: {name for name, has in taken.items() if option in has} for option in set().union(*taken.values())}


def test_every_word_that_a_command_takes_says_what_it_is(helps: dict[str, str]) -> None:
    unsaid = re.compile(r"^  (?!COMMAND)(\S+(?: \S+)*)$(?!\n {10,}\S)", re.MULTILINE)
    bare = {name: unsaid.findall(text) for name, text in helps.items()}
    assert {name: options for name, options in bare.items() if options} == {}


def test_the_keys_of_the_readme_are_the_keys_of_the_window() -> None:
    from vademecum.ui.actions import SPECS

    written = {key.strip() for row in table(README, "to") for key in row[1].split(",")}
    assert written <= {key for spec in SPECS.values() for key in spec.keys}
    assert len(written) >= 6


def test_every_variable_of_the_environment_stands_in_the_readme() -> None:
    sources = [*(ROOT / "app").rglob("*.py"), *(ROOT / "packaging").glob("*.py")]
    read = {name for path in sources for name in re.findall(r"\bVADEMECUM_[A-Z]+\b", path.read_text(encoding="utf-8"))}
    assert read == set(re.findall(r"`(VADEMECUM_[A-Z]+)`", README))


def documented_views() -> dict[str, set[str]]:
    """Columns by view, as the sections of data/README.md on the compiled file list them."""
    found: dict[str, set[str]] = {}
    for section in DATA_README.split("# The compiled file\n")[1].split("\n## ")[1:]:
        for name in section.splitlines()[0].split(", "):
            rows = [row for row in table(section, "column") if " only" not in row[1] or name in row[1]]
            found[name] = {column for row in rows for column in quoted(row[0])}
    return found


def test_every_view_and_column_stands_in_the_data_readme_and_nothing_else(compiled_collection: Path) -> None:
    with sqlite3.connect(compiled_collection) as connection:
        views = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'view'")]
        columns = {view: {row[1] for row in connection.execute(f'PRAGMA table_info("{view}")')} for view in views}
    connection.close()
    assert documented_views() == columns


def test_every_field_of_a_record_stands_in_the_data_readme(own_records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[str] = set()
    ask = Form._ask

    def noting(form: Form, field: str) -> bool:
        asked.add(field)
        return ask(form, field)

    monkeypatch.setattr(Form, "_ask", noting)
    load_records(own_records)
    fields = {field for field in asked if not re.search(rf"(^|[\s{{,(`-]){re.escape(field)}[:`]", DATA_README, re.MULTILINE)}
    assert len(asked) > 40
    assert fields == set()


def test_the_map_shows_every_room() -> None:
    rooms = {path.name for path in (ROOT / "app/vademecum").iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert {quoted(row[0]).pop() for row in table(APP_README, "room")} == rooms


@pytest.mark.parametrize("name", ["README.md", "app/README.md", "app/DECISIONS.md", "data/README.md", "CHANGELOG.md"])
def test_a_document_names_only_files_that_are_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = {link for link in re.findall(r"\]\(([^)#]+)\)", text) if re.search(r"\.(md|svg|png)$|^LICENSE$", link) and "://" not in link}
    files = {file for file in quoted(text) if re.fullmatch(r"[\w./-]+/[\w.-]+\.(py|sql|svg|toml|txt)", file)}
    folders = [(ROOT / name).parent, ROOT, ROOT / "app" / "vademecum"]
    assert [file for file in links | files if not any((folder / file).exists() for folder in folders)] == []
