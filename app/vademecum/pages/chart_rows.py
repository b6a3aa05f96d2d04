"""A chart as a table: its twin beside it, and what is saved as CSV."""

import csv
import io

from vademecum.pages.chart import ChartPage, ChartPoint
from vademecum.pages.dating import NO_BREAK

CSV_FIELDS = (
    "name", "value", "value_high", "unit", "qualifier", "value_in_words", "period_start", "period_end", "status", "derived", "formula",
    "footnotes", "chapter", "page", "statement", "metric", "entry", "figure",
)  # fmt: skip


def table_headings(page: ChartPage) -> tuple[str, ...]:
    """Return the heads of the columns of the table twin."""
    return (page.name_heading, "Value", "Period", "Note")


def table_row(point: ChartPoint) -> tuple[str, ...]:
    """Return the cells of a point's row: name, value with what it claims, period with a status other than reported, notes."""
    status = f"{point.words}, derived" if point.derived else point.words
    return (point.name, status, point.period_words, ", ".join(map(str, point.footnotes)) or "—")


def csv_text(page: ChartPage) -> str:
    """Write exactly the figures drawn, one a line in the order drawn, as CSV (RFC 4180 but for line ends)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(CSV_FIELDS)
    writer.writerows(_csv_row(page, point) for point in page.points)
    return text.getvalue()


def _csv_row(page: ChartPage, point: ChartPoint) -> tuple[object, ...]:
    period = point.period
    return (
        point.name, _number(point.value), "" if point.high is None else _number(point.high), page.choice.unit, point.qualifier,
        point.full_words.replace(NO_BREAK, " "), (period and period.start) or "", (period and period.end) or "", point.status,
        str(point.derived).lower(), point.explanation.replace(NO_BREAK, " "), " ".join(map(str, point.footnotes)),
        point.chapter, point.page, point.statement, page.choice.metric, point.place.ref, point.figure,
    )  # fmt: skip


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)
