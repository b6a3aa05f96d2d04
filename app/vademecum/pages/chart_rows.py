"""A chart as a table: its twin beside it, and what is saved as CSV."""

from vademecum.pages.chart import ChartPage, ChartPoint
from vademecum.pages.dating import NO_BREAK
from vademecum.pages.records import Cell, Many, RecordTable

DERIVED_SIGN = "∴"
CSV_FIELDS = (
    "name", "value", "value_high", "unit", "qualifier", "value_in_words", "period_start", "period_end", "status", "derived", "formula",
    "footnotes", "chapter", "page", "statement", "metric", "entry", "figure", "references",
)  # fmt: skip


def table_headings(page: ChartPage) -> tuple[str, ...]:
    """Return the heads of the columns of the table twin."""
    return (page.name_heading, "Value", "Period", "Note")


def table_row(point: ChartPoint) -> tuple[str, ...]:
    """Return the cells of a point's row: name, value with what it claims, period with a status other than reported, notes."""
    value = f"{DERIVED_SIGN}{NO_BREAK}{point.words}" if point.derived else point.words
    return (point.name, value, point.period_words, ", ".join(map(str, point.footnotes)) or "—")


def record_table(page: ChartPage) -> RecordTable:
    """Return exactly the figures drawn, one a row in the order drawn, with everything that is said of them."""
    return RecordTable(CSV_FIELDS, iter([_record(page, point) for point in page.points]))


def _record(page: ChartPage, point: ChartPoint) -> tuple[Cell, ...]:
    period = point.period
    cited = tuple(reference.full for reference in page.references if reference.footnote in point.footnotes)
    return (
        point.name, _number(point.value), None if point.high is None else _number(point.high), point.unit, str(point.qualifier),
        point.full_words.replace(NO_BREAK, " "), str(period.start) if period and period.start else None,
        str(period.end) if period and period.end else None, str(point.status), int(point.derived),
        point.explanation.replace(NO_BREAK, " ") or None, Many(point.footnotes), point.chapter, point.page, point.statement,
        point.metric, point.place.ref, point.figure, Many(cited),
    )  # fmt: skip


def _number(value: float) -> int | float:
    return int(value) if value == int(value) else value
