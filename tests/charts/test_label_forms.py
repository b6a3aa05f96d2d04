"""Labels where there is too little room: what form and fill say is left out, the value never."""

import pytest
from pytestqt.qtbot import QtBot

from vademecum.pages.chart_checks import checked
from vademecum.pages.dating import NO_BREAK
from vademecum.pages.shown import Tag, TagKind
from vademecum.ui.chart_labels import label_forms
from vademecum.ui.chart_view import ChartView

from .conftest import Arrange, Make

AGREES = Tag(TagKind.AGREES, "agrees", "")


def test_a_sign_goes_before_a_word_and_both_before_the_value(figure: Make, chart: Arrange) -> None:
    planned = chart(figure("more than 10.5 thousand", "Otrov", status="planned"), figure("17", "Veldmark")).points[0]
    forms = [form.replace(NO_BREAK, " ") for form in label_forms(checked(planned, (AGREES,)))]
    assert forms == ["◇ more than 10,500 ✓", "◇ more than 10,500", "more than 10,500"]


def test_a_second_bar_of_a_name_keeps_its_period_with_its_value(figure: Make, chart: Arrange) -> None:
    page = chart(figure("135", "Otrov"), figure("79", "Otrov", "2023", formula="c1-a.b / c1-a.c"), figure("17", "Veldmark"))
    (second,) = (point for point in page.points if point.companion)
    forms = [form.replace(NO_BREAK, " ") for form in label_forms(second)]
    assert forms == ["2023: 79, derived", "2023: 79"]


@pytest.mark.parametrize("width", [300, 360, 420, 560])
def test_no_value_is_cut_however_narrow_the_chart(qtbot: QtBot, figure: Make, chart: Arrange, width: int) -> None:
    named = [f"A harbour with quite a long name {n}" for n in range(1, 5)]
    figures = [figure(f"more than {n}37.5 thousand", name, "2024-01/2024-10", status="planned") for n, name in enumerate(named, 1)]
    figures += [figure(f"almost {n}1.5 thousand", name, "2023", formula="c1-a.b / c1-a.c") for n, name in enumerate(named, 1)]
    page = chart(*figures)
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(width, 400)
    view.show_page(page)
    with qtbot.waitExposed(view):
        view.show()
    written = [label.words for label in view.drawing.labels]
    assert len(written) >= len(named)
    assert set(written) <= {form for point in page.points for form in label_forms(point)}
