"""What stands along the two axes of a chart: numbers and dates as texts, where the view of values has them."""

from collections.abc import Iterator

from vademecum.pages.chart import ChartPage
from vademecum.ui import chart_moments
from vademecum.ui.chart_axis import Ticks, value_axis
from vademecum.ui.chart_layouts import ROWS
from vademecum.ui.chart_plot import Plot
from vademecum.ui.chart_text import ChartStyle, Text

_UNDER, _BESIDE = 2.0, 5.0


def numbers_along(page: ChartPage, plot: Plot, style: ChartStyle, width: float) -> Ticks:
    """Return the numbers of the axis of values in a view so wide; none where there are no values but days."""
    rows = ROWS.get(page.mode)
    return [] if rows is not None and rows.is_in_time else value_axis(page, plot, style, width)


def axis_words(page: ChartPage, plot: Plot, style: ChartStyle, numbers: Ticks) -> Iterator[Text]:
    """Yield the words of both axes: along the bottom dates, or in rows the numbers, which otherwise stand up the left side."""
    rows = ROWS.get(page.mode)
    moments = chart_moments.time_ticks(page, plot, style) if rows is None or rows.is_in_time else []
    for at, words in moments or (numbers if rows else []):
        text = Text(words, style.letters.small, style.colours.text_2)
        text.put(plot.x(at) - text.width / 2, plot.rect.bottom() + _UNDER)
        yield text
    for value, words in [] if rows else numbers:
        text = Text(words, style.letters.small, style.colours.text_2)
        text.put(plot.rect.left() - _BESIDE - text.width, plot.y(value) - text.height / 2)
        yield text
