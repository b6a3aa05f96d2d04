"""The wheel: complete, the same however it is built, and at work outside the checkout."""

import hashlib
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def hatch(checkout: Path, target: str, folder: Path) -> Path:
    """Build `target` (wheel or sdist) of `checkout` into `folder` and return the file."""
    before = set(folder.iterdir())
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(folder)]
    finished = subprocess.run(command, cwd=checkout, env=environment, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stderr
    (built,) = set(folder.iterdir()) - before
    return built


@pytest.fixture(scope="module")
def source_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hatch(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(source_archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel built from the source archive, as an installer would."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(source_archive) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)  # Python 3.11.2, as in Debian 12, has none yet
        archive.extractall(folder)
    (checkout,) = folder.iterdir()
    return hatch(checkout, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to import the wheel's package from, far from the checkout."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def ask(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python outside the checkout with the installed package alone."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-P", *arguments]
    return subprocess.run(command, cwd=installed, env=environment, capture_output=True, text=True, check=False)


def test_a_wheel_from_the_source_archive_is_the_wheel_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    assert hatch(ROOT, "wheel", tmp_path).read_bytes() == wheel.read_bytes()


def test_the_wheel_holds_package_collection_resources_and_desktop_files(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    resources = {f"vademecum/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "resources").rglob("*") if path.is_file()}
    package = {path.relative_to(ROOT / "app").as_posix() for path in (ROOT / "app/vademecum").rglob("*") if path.suffix in {".py", ".sql"}}
    assert resources - names == set()
    assert package - names == set()
    assert {"vademecum/bundled/collection.sqlite", "vademecum/bundled/collection.sqlite.sha256"} <= names
    shared = {name.split("/data/", 1)[1] for name in names if ".data/data/" in name}
    assert shared == {
        "share/applications/org.vademecum.Vademecum.desktop",
        "share/icons/hicolor/scalable/apps/org.vademecum.Vademecum.svg",
        "share/metainfo/org.vademecum.Vademecum.metainfo.xml",
    }


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in names if not name.startswith(("vademecum/", "vademecum-"))] == []
    assert [name for name in names if name.endswith((".pyc", ".yaml"))] == []


def test_the_recorded_checksum_is_that_of_the_collection(installed: Path) -> None:
    collection = installed / "vademecum/bundled/collection.sqlite"
    recorded = collection.with_name("collection.sqlite.sha256").read_text(encoding="ascii").split()[0]
    assert hashlib.sha256(collection.read_bytes()).hexdigest() == recorded


def test_the_installed_package_finds_its_own_collection_and_answers_from_it(installed: Path) -> None:
    found = ask(installed, "-c", "from vademecum.collection.bundled import bundled_collection; print(bundled_collection())")
    assert (found.returncode, found.stdout.strip()) == (0, str(installed / "vademecum/bundled/collection.sqlite"))
    answer = ask(installed, "-m", "vademecum", "search", "Pakistan", "--json")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert '"pakistan"' in answer.stdout
