"""The timeline of an entry: what is stated of it with a date, in order of time, each as exact as its date."""

from collections.abc import Iterable, Sequence
from datetime import date

from vademecum.collection.facts import facts
from vademecum.collection.lines import entity_line
from vademecum.collection.opened import Collection
from vademecum.collection.rows import StatedFact
from vademecum.collection.scope import Scope
from vademecum.domain.names import MetricId, Qualifier, Slug, Status, UnitId
from vademecum.pages.chart import ChartChoice, ChartMode, ChartPage, ChartPoint
from vademecum.pages.chart_rules import middle_of
from vademecum.pages.chart_spoken import spoken
from vademecum.pages.dating import period_words
from vademecum.pages.naming import count_words, joined
from vademecum.pages.place import Place, PlaceKind

MOST_ON_TIMELINE = 80
_FEWEST = 2
TITLE = "Timeline"
EXACTNESS = "A mark is as long as its date is exact: a day, a month, a year."


def timeline_choice(collection: Collection, place: Place) -> ChartChoice | None:
    """Return the timeline of an entry; None for other places and for an entry with fewer than two dated statements."""
    if place.kind is not PlaceKind.ENTRY:
        return None
    count = len(_dated(facts(collection, Scope(entity=Slug(place.ref)))))
    return ChartChoice(MetricId(""), UnitId(""), TITLE, count, (ChartMode.TIMELINE,)) if count >= _FEWEST else None


def timeline_page(collection: Collection, place: Place, choice: ChartChoice) -> ChartPage:
    """Return the timeline of an entry, the latest `MOST_ON_TIMELINE` statements of it; references are left to be filled in."""
    stated = facts(collection, Scope(entity=Slug(place.ref)))
    dated = _dated(stated)
    entry = entity_line(collection, Slug(place.ref))
    whose = joined((entry.name if entry else "", "dated statements"))
    points = tuple(_point(fact, place) for fact in dated[-MOST_ON_TIMELINE:])
    return ChartPage(
        title=TITLE, subtitle=whose, mode=ChartMode.TIMELINE, choice=choice, series=(TITLE,), points=points, joined=(),
        axis_scale=1.0, axis_label="", axis_prefix="", axis_suffix="", left_out=_left(len(stated) - len(dated), len(dated) - len(points)),
        spoken=spoken(TITLE, whose, ChartMode.TIMELINE, points), definition=EXACTNESS, name_heading="Statement",
    )  # fmt: skip


def _dated(stated: Iterable[StatedFact]) -> Sequence[StatedFact]:
    return sorted((fact for fact in stated if fact.date is not None), key=_order)


def _order(fact: StatedFact) -> tuple[date, date]:
    """Order by where a mark begins, then where it ends; an open date by the end it has."""
    assert fact.date is not None
    start, end = fact.date.start or fact.date.end, fact.date.end or fact.date.start
    return start or date.min, end or date.min


def _point(fact: StatedFact, place: Place) -> ChartPoint:
    when, status = period_words(fact.date), "" if fact.status is Status.REPORTED else f", {fact.status}"
    return ChartPoint(
        figure="", fact=fact.id, series=0, name=fact.statement, place=place, value=0.0, high=None, qualifier=Qualifier.EXACT,
        status=fact.status, derived=False, period=fact.date, middle=middle_of(fact.date), words=str(fact.status), full_words="",
        period_words=f"{when}{status}", footnotes=fact.footnotes, page=fact.page, chapter=fact.chapter, label=fact.statement,
        statement=fact.statement,
    )  # fmt: skip


def _left(undated: int, earlier: int) -> str:
    kinds = {"without a date": undated, "that are earlier": earlier}
    told = [f"{count_words(count, 'statement', 'statements')} {words}" for words, count in kinds.items() if count]
    return f"Left out: {', '.join(told)}." if told else ""
