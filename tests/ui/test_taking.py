"""A long export: watched, stopped, and never in the way of what the reader does meanwhile."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QProgressBar, QToolButton
from tests.ui.conftest import Desk, Open

from vademecum.exporting.csv_file import Separator
from vademecum.pages.place import Place, PlaceKind
from vademecum.ui.chosen import Chosen
from vademecum.ui.export_order import Order, Paper, wanted_of

MANY = 100_000


@pytest.fixture
def busy(open_desk: Open, large_collection: Path, tmp_path: Path) -> Iterator[Desk]:
    """A window that has begun to save the places of 100,000 figures, most of which have gone."""
    desk = open_desk(large_collection)
    desk.window._taking.export_to(tmp_path / "out.csv", order(figures(MANY)))
    turn(desk, 5)
    yield desk
    desk.window._taking.cancel()


def figures(count: int) -> Chosen:
    return Chosen(count, "figures", lambda _library: (Place(PlaceKind.FIGURE, f"c1-berths.hvalvik.{n + 1}") for n in range(count)))


def order(chosen: Chosen) -> Order:
    return Order(chosen, wanted_of(Paper.PROGRAMS, Separator.COMMA))


def turn(desk: Desk, times: int) -> None:
    for _ in range(times):
        desk.window._reader.wait_until_read()
        QApplication.processEvents()


def files(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.is_file()]


def said(desk: Desk) -> str:
    return desk.window.statusBar().currentMessage()


def test_progress_is_shown_and_the_window_answers_meanwhile(busy: Desk) -> None:
    bar = busy.part(QProgressBar, "exportProgress")
    assert bar.isVisible()
    assert busy.part(QToolButton, "stopExport").isVisible()
    field = busy.part(QLineEdit, "searchEdit")
    field.setFocus()
    field.setText("hvalvik")
    field.textEdited.emit("hvalvik")
    turn(busy, 2)
    assert busy.window._finding.popup.isVisible()
    busy.window._walk.go(Place(PlaceKind.ENTRY, "hvalvik"))
    before = bar.value()
    for _ in range(400):
        turn(busy, 1)
        if busy.title == "Hvalvík" and bar.value() > before:
            break
    assert busy.title == "Hvalvík"
    assert before < bar.value() < 100
    assert busy.window._taking.is_busy


def test_stopping_takes_less_than_a_tenth_of_a_second_and_leaves_no_file(busy: Desk, tmp_path: Path) -> None:
    assert any(name.endswith(".part") for name in files(tmp_path))
    began = time.perf_counter()
    busy.part(QToolButton, "stopExport").click()
    busy.window._reader.wait_until_read()
    assert time.perf_counter() - began < 0.1
    assert files(tmp_path) == []
    QApplication.processEvents()
    assert said(busy) == "Stopped; out.csv was not saved"
    assert not busy.part(QProgressBar, "exportProgress").isVisible()
    assert not busy.window._taking.is_busy


def test_only_one_file_is_saved_at_a_time(busy: Desk, tmp_path: Path) -> None:
    busy.window._taking.export_to(tmp_path / "second.csv", order(figures(1)))
    assert said(busy).startswith("out.csv is still being saved")


@pytest.mark.parametrize(("answer", "closes"), [("Stop and close", True), ("Keep saving", False)])
def test_closing_asks_and_leaves_no_half_file(
    busy: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, closes: bool
) -> None:
    asked: list[str] = []

    def choose(box: QMessageBox) -> int:
        asked.append(box.text())
        next(button for button in box.buttons() if button.text() == answer).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", choose)
    assert busy.window.close() is closes
    assert asked == ["out.csv is not saved yet."]
    assert (files(tmp_path) == []) is closes
    if not closes:
        turn(busy, 2)
        assert busy.window._taking.is_busy
        assert busy.window.isVisible()


def test_a_file_that_is_finished_is_told_with_its_rows(open_desk: Open, large_collection: Path, tmp_path: Path) -> None:
    desk = open_desk(large_collection)
    told: list[float] = []
    desk.window._taking.went_on.connect(lambda _name, part: told.append(part))
    desk.window._taking.export_to(tmp_path / "out.csv", order(figures(2_000)))
    while desk.window._taking.is_busy:
        turn(desk, 1)
    assert said(desk) == f"Saved 2,000 rows to {tmp_path / 'out.csv'}"
    assert told == sorted(told)
    assert (tmp_path / "out.csv").read_bytes().count(b"\r\n") == 2_001
    assert desk.window.close()


def test_a_mistake_of_ours_lets_go_of_its_own_export_only(busy: Desk, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    busy.window._reader.ask("one", lambda _library: 1 // 0, lambda _never: None)
    turn(busy, 2)
    assert busy.part(QProgressBar, "exportProgress").isVisible()
    busy.window._taking.cancel()
    broken = Chosen(1, "figures", lambda _library: (Place(PlaceKind.FIGURE, str(1 // zero)) for zero in [0]))
    busy.window._taking.export_to(tmp_path / "other.csv", order(broken))
    turn(busy, 3)
    assert not busy.window._taking.is_busy
    assert files(tmp_path) == []
    assert "ZeroDivisionError" in caplog.text
