"""Charts saved: whole, read back, equal to what is drawn."""

import csv
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot
from tests.pixels import share_of

from vademecum.pages.chart import ChartMode, ChartPage
from vademecum.pages.chart_page import chart_offer, chart_page
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place
from vademecum.pages.shown import Reference
from vademecum.ui.chart_pane import LEAST_TAKEN, ChartPane
from vademecum.ui.colours import LIGHT, palette_of
from vademecum.ui.type_scale import scaled

from .conftest import Arrange, Make


@pytest.fixture
def pane(qtbot: QtBot, figure: Make, chart: Arrange) -> ChartPane:
    page = chart(
        figure("about 135", "Otrov, north", note="5 7"),
        figure("17", 'The "old" Veldmark'),
        figure("40", "Grauwik", "2025", status="planned"),
    )
    reference = Reference(
        figure("1").footnotes[0], "A title", "An imprint", "Aldin, T. Seven harbours. Courier, 2019.", "https://courier.example", 1, 1
    )
    pane = ChartPane()
    qtbot.addWidget(pane)
    pane.setPalette(palette_of(LIGHT))
    pane.resize(960, 284)
    pane.show_page(replace(page, references=(reference,)))
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def shown(pane: ChartPane) -> ChartPage:
    page = pane.page()
    assert page is not None
    return page


def test_the_table_saved_is_the_table_drawn(pane: ChartPane, tmp_path: Path) -> None:
    pane.save_to(tmp_path / "chart.csv", "CSV")
    with (tmp_path / "chart.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["name"] for row in rows] == [point.name for point in shown(pane).points]
    assert [float(row["value"]) for row in rows] == [point.value for point in shown(pane).points]
    assert [row["status"] for row in rows] == ["reported", "planned", "reported"]
    assert rows[0]["footnotes"] == "5; 7"
    assert rows[0]["references"] == "Aldin, T. Seven harbours. Courier, 2019."


def test_the_picture_saved_holds_head_chart_and_sources(pane: ChartPane, tmp_path: Path) -> None:
    pane.save_to(tmp_path / "chart.png", "PNG")
    picture = QImage(str(tmp_path / "chart.png"))
    assert picture.width() == 2 * (max(pane.view.width(), scaled(LEAST_TAKEN)) + 48)
    assert picture.height() > 2 * 200
    assert share_of(picture, QColor(LIGHT.data[0])) > 0.01


def test_the_drawing_saved_is_one_and_looks_like_the_picture(pane: ChartPane, tmp_path: Path) -> None:
    pane.save_to(tmp_path / "chart.svg", "SVG")
    drawing = QSvgRenderer(str(tmp_path / "chart.svg"))
    assert drawing.isValid()
    text = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert all(words in text for words in ("Goods", "about", "Seven harbours", "https://courier.example", "planned"))
    picture = QImage(drawing.defaultSize(), QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    drawing.render(painter, QRectF(picture.rect()))
    painter.end()
    assert share_of(picture, QColor(LIGHT.data[0])) > 0.01


@pytest.mark.parametrize("width", [400, 2000])
def test_a_picture_is_as_wide_as_asked_and_in_proportion(pane: ChartPane, tmp_path: Path, width: int) -> None:
    pane.save_to(tmp_path / "usual.png", "PNG")
    pane.save_to(tmp_path / "asked.png", "PNG", width)
    usual, asked = QImage(str(tmp_path / "usual.png")), QImage(str(tmp_path / "asked.png"))
    assert asked.width() == width
    assert abs(asked.height() / width - usual.height() / usual.width()) < 0.01
    assert share_of(asked, QColor(LIGHT.data[0])) > 0.01


def test_the_page_saved_has_the_size_of_the_chart_and_its_title(pane: ChartPane, tmp_path: Path) -> None:
    pane.save_to(tmp_path / "chart.pdf", "PDF")
    page = (tmp_path / "chart.pdf").read_bytes()
    assert page.startswith(b"%PDF-")
    assert page.rstrip().endswith(b"%%EOF")
    assert page.count(b"/Type /Page\n") == 1
    box = re.search(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", page)
    assert box is not None
    points = QGuiApplication.primaryScreen().logicalDotsPerInch() / 72
    assert abs(float(box[1]) * points - (max(pane.view.width(), scaled(LEAST_TAKEN)) + 48)) < 2
    assert float(box[2]) * points > 200


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="needs pdftoppm of poppler, which is not installed")
def test_the_page_saved_looks_like_the_picture(pane: ChartPane, tmp_path: Path) -> None:
    pane.save_to(tmp_path / "chart.pdf", "PDF")
    subprocess.run(["pdftoppm", "-png", "-r", "96", "-singlefile", tmp_path / "chart.pdf", tmp_path / "seen"], check=True)
    assert share_of(QImage(str(tmp_path / "seen.png")), QColor(LIGHT.data[0])) > 0.01


def test_the_width_is_asked_for_pictures_alone_and_taking_it_back_saves_nothing(
    pane: ChartPane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([(900, True), (0, False)])
    monkeypatch.setattr(QInputDialog, "getInt", lambda *_args: next(answers))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda _parent, _title, path, _kinds: (str(tmp_path / Path(path).name), ""))
    for form in ("PNG", "PDF", "PNG"):
        pane.head.save_wanted.emit(form)
    saved = sorted(tmp_path.iterdir())
    assert [path.suffix for path in saved] == [".pdf", ".png"]
    assert QImage(str(saved[1])).width() == 900


def test_a_chart_is_proposed_to_lie_where_the_last_one_was_saved(pane: ChartPane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    proposed: list[Path] = []

    def answer(_parent: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(path))
        return str(tmp_path / Path(path).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    for form in ("PDF", "SVG"):
        pane.head.save_wanted.emit(form)
    assert [path.parent for path in proposed] == [Path.home(), tmp_path]


def test_a_chart_beside_its_table_is_taken_away_as_wide_as_its_words_need(pane: ChartPane, tmp_path: Path) -> None:
    pane.resize(700, 284)
    pane.save_to(tmp_path / "chart.png", "PNG")
    assert pane.view.width() < scaled(LEAST_TAKEN)
    assert QImage(str(tmp_path / "chart.png")).width() == 2 * (scaled(LEAST_TAKEN) + 48)


def test_a_line_in_a_larger_picture_is_as_much_thicker(pane: ChartPane, tmp_path: Path) -> None:
    for times in (1, 4):
        pane.save_to(tmp_path / f"{times}.png", "PNG", 600 * times)
    small, large = (QImage(str(tmp_path / f"{times}.png")) for times in (1, 4))
    shares = [share_of(picture.copy(0, 0, picture.width(), picture.height() // 2), QColor(LIGHT.data[0])) for picture in (small, large)]
    assert shares[1] > shares[0] * 0.8


def test_the_mark_of_the_current_point_is_not_saved(pane: ChartPane, tmp_path: Path) -> None:
    pane.save_to(tmp_path / "plain.png", "PNG")
    pane.view.set_current(0)
    pane.save_to(tmp_path / "marked.png", "PNG")
    assert QImage(str(tmp_path / "plain.png")) == QImage(str(tmp_path / "marked.png"))
    assert pane.view.current() == 0


@pytest.mark.parametrize("form", ["PNG", "SVG", "PDF", "CSV"])
def test_a_folder_that_is_not_there_is_told_and_leaves_nothing(pane: ChartPane, tmp_path: Path, form: str) -> None:
    told: list[str] = []
    pane.told.connect(told.append)
    pane.save_to(tmp_path / "nowhere" / "chart", form)
    assert len(told) == 1
    assert "cannot be written" in told[0]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", ["PNG", "SVG", "PDF", "CSV"])
def test_an_older_file_is_replaced_whole(pane: ChartPane, tmp_path: Path, form: str) -> None:
    (tmp_path / "chart").write_text("older", encoding="utf-8")
    pane.save_to(tmp_path / "chart", form)
    assert [path.name for path in tmp_path.iterdir()] == ["chart"]
    assert (tmp_path / "chart").read_bytes() != b"older"


@pytest.mark.parametrize("mode", [ChartMode.CHANGE, ChartMode.PARTS, ChartMode.TIMELINE])
def test_every_kind_of_chart_is_saved_in_every_form(
    pane: ChartPane, library: Library, qtbot: QtBot, tmp_path: Path, mode: ChartMode
) -> None:
    place = parse_place("entry:skarland" if mode is not ChartMode.TIMELINE else "entry:hvalvik")
    choice = next(choice for choice in chart_offer(library, place).choices if mode in choice.modes)
    page = chart_page(library, place, choice, mode, with_derived=False)
    pane.show_page(page)
    qtbot.waitUntil(lambda: bool(pane.view.drawing.labels))
    for form in ("PNG", "SVG", "PDF", "CSV"):
        pane.save_to(tmp_path / f"chart.{form.lower()}", form)
    with (tmp_path / "chart.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(page.points)
    drawing = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert QSvgRenderer(str(tmp_path / "chart.svg")).isValid()
    assert all(label.words.split()[0] in drawing for label in pane.view.drawing.labels)
    picture = QImage(str(tmp_path / "chart.png"))
    assert len({picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}) > 3
    assert (tmp_path / "chart.pdf").read_bytes().startswith(b"%PDF")
