"""A chart as a table: its twin beside it, and what is saved as CSV."""

from vademecum.pages.chart import ChartMode, ChartPage, ChartPoint
from vademecum.pages.chart_checks import check_sign
from vademecum.pages.dating import NO_BREAK
from vademecum.pages.records import Cell, Many, RecordTable, exact_number

DERIVED_SIGN = "∴"
CSV_FIELDS = (
    "name", "value", "value_high", "unit", "qualifier", "value_in_words", "period_start", "period_end", "status", "derived", "formula",
    "footnotes", "chapter", "page", "statement", "metric", "entry", "figure", "checks",
    "references",
)  # fmt: skip

DATED_FIELDS = ("date_start", "date_end", "status", "statement", "footnotes", "chapter", "page", "entry", "fact", "references")


def table_headings(page: ChartPage) -> tuple[str, ...]:
    """Return the heads of the columns of the table twin."""
    told = ("Status", "Date") if page.mode is ChartMode.TIMELINE else ("Value", "Period")
    return (page.name_heading, *told, "Note")


def table_row(point: ChartPoint) -> tuple[str, ...]:
    """Return the cells of a point's row: name, value with what it claims and the sign of its checks, period with a status other than
    reported, notes."""
    value = NO_BREAK.join(filter(None, (DERIVED_SIGN if point.derived else "", point.words, check_sign(point))))
    return (point.name, value, point.period_words, ", ".join(map(str, point.footnotes)) or "—")


def record_table(page: ChartPage) -> RecordTable:
    """Return exactly what is drawn, one a row in the order drawn, with everything that is said of it: figures, or dated statements."""
    if page.mode is ChartMode.TIMELINE:
        return RecordTable(DATED_FIELDS, iter([_dated(page, point) for point in page.points]))
    return RecordTable(CSV_FIELDS, iter([_record(page, point) for point in page.points]))


def _record(page: ChartPage, point: ChartPoint) -> tuple[Cell, ...]:
    period = point.period
    return (
        point.name, exact_number(point.value), None if point.high is None else exact_number(point.high), point.unit, str(point.qualifier),
        point.full_words.replace(NO_BREAK, " "), str(period.start) if period and period.start else None,
        str(period.end) if period and period.end else None, str(point.status), int(point.derived),
        point.explanation.replace(NO_BREAK, " ") or None, Many(point.footnotes), point.chapter, point.page, point.statement,
        point.metric, point.place.ref, point.figure, _verdicts(point), _cited(page, point),
    )  # fmt: skip


def _dated(page: ChartPage, point: ChartPoint) -> tuple[Cell, ...]:
    start, end = (point.period.start, point.period.end) if point.period else (None, None)
    return (
        str(start) if start else None, str(end) if end else None, str(point.status), point.statement, Many(point.footnotes),
        point.chapter, point.page, point.place.ref, point.fact, _cited(page, point),
    )  # fmt: skip


def _cited(page: ChartPage, point: ChartPoint) -> Many:
    return Many(tuple(reference.full for reference in page.references if reference.footnote in point.footnotes))


def _verdicts(point: ChartPoint) -> Many:
    """Return each check that a figure enters by its id, with what it came to."""
    return Many(tuple(f"{tag.place.ref}: {tag.words}" for tag in point.checks if tag.place))
