"""What lies at the top of the checkout and in git, and that the lock files agree with pyproject.toml."""

import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = {"app", "resources", "data", "tests", "packaging"}
FILES = {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "requirements.txt", "requirements-dev.txt"}
GENERATED = re.compile(
    r"(\.py[co]|\.sqlite(-\w+|\.sha256)?|\.so|\.whl|\.tar\.gz|\.qm|_rc\.py|\.ui|\.orig|\.rej|~)$|/__pycache__/|\.egg-info/"
)
PINNED = re.compile(r"^(?P<name>[a-z0-9._-]+)==(?P<version>\S+)", re.MULTILINE)


def tracked() -> list[str]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return listed.split("\0")[:-1]


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(*locks: str) -> dict[str, str]:
    found = PINNED.finditer("\n".join((ROOT / lock).read_text(encoding="utf-8") for lock in locks))
    return {match["name"]: match["version"] for match in found}


def test_the_top_level_is_the_one_agreed() -> None:
    top = {path.split("/")[0] for path in tracked() if not path.startswith(".")}
    assert top == FOLDERS | FILES


def test_nothing_generated_is_in_git() -> None:
    assert [path for path in tracked() if GENERATED.search(path)] == []


def test_no_tracked_text_names_a_machine_of_ours() -> None:
    private = re.compile(r"--(extra-)?index-url|file:///|find-links|https?://[^/\s]*@")
    files = ["pyproject.toml", "requirements.txt", "requirements-dev.txt"]
    assert [name for name in files if private.search((ROOT / name).read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    ("declared", "locks"),
    [("run", ["requirements.txt"]), ("build", ["requirements.txt", "requirements-dev.txt"]), ("dev", ["requirements-dev.txt"])],
)
def test_every_declared_dependency_is_locked(declared: str, locks: list[str]) -> None:
    content = project()
    wanted = {
        "run": content["project"]["dependencies"],
        "build": content["build-system"]["requires"],
        "dev": content["dependency-groups"]["dev"],
    }[declared]
    names = {normal(re.split(r"[<>=!~\[; ]", line)[0]) for line in wanted}
    assert names - pins(*locks).keys() == set()


def test_the_locked_versions_satisfy_what_is_declared() -> None:
    from packaging.requirements import Requirement

    content = project()
    locked = pins("requirements.txt", "requirements-dev.txt")
    wanted = map(
        Requirement, [*content["project"]["dependencies"], *content["dependency-groups"]["dev"], *content["build-system"]["requires"]]
    )
    assert [str(one) for one in wanted if not one.specifier.contains(locked[normal(one.name)])] == []


def test_every_pin_carries_hashes() -> None:
    text = "".join((ROOT / lock).read_text(encoding="utf-8") + "\n" for lock in ("requirements.txt", "requirements-dev.txt"))
    entries = re.split(r"\n(?=[a-z0-9])", text.replace("\\\n", " "))
    assert [entry.split()[0] for entry in entries if "==" in entry and "--hash=sha256:" not in entry] == []


def test_the_running_environment_is_the_locked_one() -> None:
    from importlib.metadata import version

    locked = pins("requirements.txt", "requirements-dev.txt")
    names = ("pyside6-essentials", "pyqtgraph", "pyyaml", "sqlite-utils", "pytest", "mypy", "ruff")
    assert {name: version(name) for name in names} == {name: locked[name] for name in names}
