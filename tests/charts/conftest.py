"""Figures of our own making, and charts arranged from them."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from vademecum.collection.opened import open_collection
from vademecum.domain.entries import Figure
from vademecum.domain.names import FactId, FigureId, FootnoteNumber, MetricId, Slug, Status, UnitId
from vademecum.domain.period import parse_period
from vademecum.domain.quantity import parse_quantity
from vademecum.domain.vocabulary import Metric, Unit
from vademecum.pages.chart import ChartMode, ChartPage
from vademecum.pages.chart_arrangement import arranged
from vademecum.pages.chart_choices import choices
from vademecum.pages.chart_figure import ChartFigure
from vademecum.pages.opened import Library
from vademecum.shelf.opened import passing_shelf
from vademecum.ui.chart_view import ChartView
from vademecum.ui.colours import LIGHT, palette_of

UNITS = {
    "eur": Unit(UnitId("eur"), "euro", "euros", "", "€", "currency", prefixed=True),
    "krona": Unit(UnitId("krona"), "krona", "kronor", "", "Kr", "currency", prefixed=True),
    "piece": Unit(UnitId("piece"), "piece", "pieces", "", "", "count"),
    "percent": Unit(UnitId("percent"), "per cent", "per cent", "", "%", "ratio"),
    "factor": Unit(UnitId("factor"), "times", "times", "", "×", "ratio"),
    "rank": Unit(UnitId("rank"), "place", "places", "", "", "rank"),
}
Make = Callable[..., ChartFigure]
Arrange = Callable[..., ChartPage]
Show = Callable[..., ChartView]


def settle() -> None:
    """Do all that is waiting, and what comes of it."""
    for _ in range(5):
        QApplication.processEvents()


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show a page in a view of its own: `show(page, 900, 300)`."""

    def shown(page: ChartPage, width: int = 560, height: int = 236) -> ChartView:
        view = ChartView()
        qtbot.addWidget(view)
        view.setPalette(palette_of(LIGHT))
        view.resize(width, height)
        view.show_page(page)
        with qtbot.waitExposed(view):
            view.show()
        return view

    return shown


@pytest.fixture
def figure() -> Make:
    """Make a figure: `figure("about 17 million", "Otrov", "2024", unit="eur")`; the subject is Skarland unless named."""
    numbers = count(1)

    def make(value: str, counterpart: str = "", period: str = "2024", /, **more: str) -> ChartFigure:
        unit, subject, metric = UNITS[more.get("unit", "piece")], more.get("subject", "Skarland"), more.get("metric", "Goods")
        fact = more.get("fact", f"c1-fact-{next(numbers)}")
        told = Figure(
            id=FigureId(more.get("id", f"{fact}.{next(numbers)}")), metric=MetricId(metric.lower()), subject=Slug(subject.lower()),
            counterpart=Slug(counterpart.lower()) if counterpart else None, quantity=parse_quantity(value), unit=unit.id,
            period=parse_period(period) if period else None, baseline=parse_period(more["baseline"]) if "baseline" in more else None,
            status=Status(more.get("status", "reported")), formula=more.get("formula", ""),
        )  # fmt: skip
        words = Metric(MetricId(metric.lower()), metric, metric, "", more.get("unlike", ""), int(more.get("position", "0")))
        notes = tuple(FootnoteNumber(int(note)) for note in more.get("note", "5").split())
        return ChartFigure(told, words, unit, subject, counterpart, FactId(fact), 1, int(more.get("page", "8")), notes)

    return make


@pytest.fixture
def chart() -> Arrange:
    """Arrange figures of one metric and unit as the best chart of them, or in the mode given."""

    def make(*figures: ChartFigure, mode: ChartMode | None = None, with_derived: bool = True) -> ChartPage:
        focus = frozenset({figures[0].figure.subject})
        choice = choices(figures, (), focus)[0]
        return arranged(figures, choice, mode or choice.modes[0], with_derived=with_derived)

    return make


@pytest.fixture
def library(compiled_collection: Path) -> Iterator[Library]:
    """The collection of our own writing, with an empty shelf."""
    collection, shelf = open_collection(compiled_collection), passing_shelf()
    yield Library(collection, shelf)
    collection.close()
    shelf.close()
