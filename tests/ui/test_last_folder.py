"""Every dialog for a file begins where the reader saved or opened one last, whatever it was, also after the next start."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from tests.ui.conftest import Desk, Open

_ASK = ("saveShelfAction", "takeInShelfAction", "attachAction", "pdfAction", "exportCsvAction")


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch) -> Callable[[Desk, str, str], Path]:
    """Lets a dialog be opened by its action and answered with a file or none; gives the folder it began in."""

    def asked(desk: Desk, action: str, answer: str) -> Path:
        begun: list[str] = []

        def dialog(_parent: object, _title: str, path: str, *_kinds: str) -> tuple[str, str]:
            begun.append(path)
            return answer, ""

        for name in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, name, dialog)
        desk.action(action).trigger()
        desk.settle()
        path = Path(begun[0])
        return path.parent if path.suffix else path

    return asked


def test_files_of_every_kind_are_saved_and_opened_where_the_last_one_was(
    open_desk: Open, tmp_path: Path, ask: Callable[[Desk, str, str], Path]
) -> None:
    here, desk = tmp_path / "here", open_desk()
    here.mkdir()
    assert ask(desk, "saveShelfAction", str(here / "mine.json")) == Path.home()
    assert {ask(desk, action, "") for action in _ASK} == {here}
    desk.window.close()
    again = open_desk()
    assert ask(again, "attachAction", "") == here
    (here / "mine.json").unlink()
    here.rmdir()
    assert ask(again, "pdfAction", "") == Path.home()


@pytest.mark.parametrize("action", _ASK)
def test_a_file_chosen_in_any_of_the_dialogs_is_where_the_next_one_begins(
    desk: Desk, tmp_path: Path, ask: Callable[[Desk, str, str], Path], action: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.window._taking, "export_to", lambda *_: None)
    monkeypatch.setattr("vademecum.ui.attaching.Attaching.attach", lambda *_: None)
    ask(desk, action, str(tmp_path / "file"))
    assert ask(desk, "takeInShelfAction", "") == tmp_path
