"""The files a desktop reads: valid, and of the same version and names as the package."""

import configparser
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import vademecum

ROOT = Path(__file__).resolve().parents[2]
NAME = "org.vademecum.Vademecum"
ENTRY = ROOT / "packaging" / f"{NAME}.desktop"
METAINFO = ROOT / "packaging" / f"{NAME}.metainfo.xml"


@pytest.mark.parametrize(
    "command",
    [["desktop-file-validate", str(ENTRY)], ["appstreamcli", "validate", "--no-net", str(METAINFO)]],
    ids=lambda command: command[0],
)
def test_the_validator_is_content(command: list[str]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    assert finished.returncode == 0, finished.stdout + finished.stderr


def test_the_entry_starts_the_command_that_the_wheel_installs_under_its_icon() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(ENTRY, encoding="utf-8")
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert f"\n{entry['Desktop Entry']['Exec']} = " in pyproject
    assert f"/{entry['Desktop Entry']['Icon']}.svg" in pyproject


def test_the_description_names_the_entry_and_the_newest_version() -> None:
    component = ET.parse(METAINFO).getroot()
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## (\S+?),? ", changelog, re.MULTILINE)
    release = component.find("releases/release")
    assert newest is not None
    assert release is not None
    assert component.findtext("launchable") == ENTRY.name
    assert release.get("version") == newest[1] == vademecum.__version__


def test_the_window_tells_the_desktop_which_entry_it_belongs_to() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "app/vademecum/ui").glob("*.py"))
    assert f'setDesktopFileName("{NAME}")' in sources
    assert "vademecum.svg" in sources
