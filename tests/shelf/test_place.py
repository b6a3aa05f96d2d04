"""The reader's files go where each system wants them."""

from pathlib import Path

import pytest

from vademecum.domain.errors import ShelfError
from vademecum.shelf.place import default_user_dir


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("VADEMECUM_HOME", "XDG_DATA_HOME", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/reader"))


def test_the_variable_decides_when_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VADEMECUM_HOME", "/elsewhere")
    assert default_user_dir() == Path("/elsewhere")


@pytest.mark.parametrize(
    ("platform", "expected"),
    [
        ("linux", "/home/reader/.local/share/vademecum"),
        ("darwin", "/home/reader/Library/Application Support/Vademecum"),
        ("win32", "/home/reader/AppData/Roaming/Vademecum"),
    ],
)
def test_each_system_has_its_place(platform: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert default_user_dir() == Path(expected)


@pytest.mark.parametrize(("chosen", "expected"), [("/data", "/data/vademecum"), ("relative", "/home/reader/.local/share/vademecum")])
def test_xdg_is_followed_when_absolute(chosen: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", chosen)
    assert default_user_dir() == Path(expected)


def test_a_reader_without_a_home_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(Path, "home", homeless)
    with pytest.raises(ShelfError, match="--user-dir"):
        default_user_dir()
