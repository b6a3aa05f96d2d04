"""The charts of a place: which can be drawn, and what one of them shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from vademecum.collection.chart_peers import chart_peers
from vademecum.collection.checks import checks
from vademecum.collection.facts import facts, figures, figures_alike
from vademecum.collection.metrics import figure_ids_of_metric
from vademecum.collection.opened import Collection
from vademecum.collection.scope import Scope
from vademecum.collection.sources import sources
from vademecum.domain.names import FactId, FigureId, FootnoteNumber, MetricId, Slug
from vademecum.pages.chart import ChartChoice, ChartMode, ChartOffer, ChartPage, ChartPoint
from vademecum.pages.chart_arrangement import joined_sentences
from vademecum.pages.chart_checks import checked, tags_of_figures, with_verdicts
from vademecum.pages.chart_choices import choices
from vademecum.pages.chart_figure import ChartFigure, chart_figure
from vademecum.pages.chart_parts import figures_of
from vademecum.pages.chart_picking import may_pick, picked_chart
from vademecum.pages.chart_rules import pair_of
from vademecum.pages.chart_timeline import timeline_choice, timeline_page
from vademecum.pages.chart_told import figures_of_ids, told_of
from vademecum.pages.check import known_check
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.referring import references
from vademecum.pages.results import figures_found
from vademecum.pages.shown import Reference
from vademecum.pages.stated import formulas_in_words

NO_FIGURES = "No figures are recorded here, so there is nothing to draw."
NOTHING_ALIKE = "No two of the entries selected have figures of one metric and unit, so there is nothing to compare."
MOST_TOGETHER = 200
_MOST_FORMULAS = 4
TOO_MANY = f"More than {MOST_TOGETHER} rows are selected; select fewer to draw them together."


def chart_offer(library: Library, place: Place) -> ChartOffer:
    """Return the charts of an entry, a chapter, a fact, a source, or of a figure among all of its metric and unit, best first."""
    return chart_offer_for(library, (place,))


def chart_offer_for(library: Library, places: Sequence[Place]) -> ChartOffer:
    """Return the charts of several places taken together: entries side by side, or all of figures, chapters, sources, metrics, searches.

    Of several entries alone only charts that set two of them side by side are offered; beyond `MOST_TOGETHER` places none is. Needs one
    place at least.
    """
    if len(places) > MOST_TOGETHER:
        return ChartOffer(places[0], (), TOO_MANY)
    collection = library.collection
    alone = len(places) == 1 and places[0].kind is PlaceKind.FIGURE
    found = _alike(library, places[0]) if alone else (it for each in places for it in _figures(collection, _scope_of(library, each)))
    own = {figure.figure.id: figure for figure in found}
    are_entries = all(place.kind is PlaceKind.ENTRY for place in places)
    focus = frozenset(Slug(place.ref) for place in places) if are_entries else frozenset()
    peers = _peers(collection, places[0]) if len(places) == 1 and focus else ()
    offered = choices(tuple(own.values()), peers, focus, told_of(collection, (*own.values(), *peers)))
    if len(focus) > 1:
        compared = tuple(choice for choice in offered if _compares(choice, own, focus))
        return ChartOffer(places[0], compared, "" if compared else _why_apart(offered, own, focus))
    line = timeline_choice(collection, places[0]) if len(places) == 1 else None
    every = (*offered, line) if line else offered
    return ChartOffer(places[0], every, "" if every else NO_FIGURES)


def _compares(choice: ChartChoice, own: Mapping[FigureId, ChartFigure], focus: frozenset[Slug]) -> bool:
    """Tell whether a chart has a bar for each of two entries at least."""
    return ChartMode.COMPARE in choice.modes and _brings_together(choice, own, focus)


def _brings_together(choice: ChartChoice, own: Mapping[FigureId, ChartFigure], focus: frozenset[Slug]) -> bool:
    return len({slug for id_ in choice.figures for slug in pair_of(own[id_]) if slug in focus}) > 1


def _why_apart(offered: Sequence[ChartChoice], own: Mapping[FigureId, ChartFigure], focus: frozenset[Slug]) -> str:
    """Say why several entries make no chart together; figures of one metric that differ in kind say so themselves."""
    together = (own[choice.figures[0]].metric for choice in offered if _brings_together(choice, own, focus))
    unlike = next((metric for metric in together if metric.not_comparable), None)
    if unlike is not None:
        return f"{unlike.label}: figures of this metric are not compared. {unlike.not_comparable}"
    return NOTHING_ALIKE if offered else NO_FIGURES


def chart_page(library: Library, place: Place, choice: ChartChoice, mode: ChartMode, with_derived: bool) -> ChartPage:
    """Return one of the charts offered for the place, in one of its modes; `with_derived` adds the figures computed from others."""
    return chart_page_for(library, (place,), choice, mode, with_derived)


def chart_page_for(library: Library, places: Sequence[Place], choice: ChartChoice, mode: ChartMode, with_derived: bool) -> ChartPage:
    """Return one of the charts offered for several places; otherwise as `chart_page`."""
    collection, asked = library.collection, {place.ref for place in places}
    if mode is ChartMode.TIMELINE:
        page = timeline_page(collection, places[0], choice)
        return replace(page, references=_references(collection, page.points))
    own = figures_of_ids(collection, figures_of(choice.wholes) if mode is ChartMode.PARTS else choice.figures)
    alike = _like(collection, own[0]) if may_pick(mode) else ()
    page = picked_chart(own, alike, choice, mode, with_derived=with_derived)
    drawn = tuple(point.figure for point in page.points if point.figure)
    tags = tags_of_figures(checks(collection, Scope(among=drawn)) if drawn else ())
    formulas = {it.figure.id: it.figure.formula for it in (*own, *alike)}
    points = tuple(checked(point, tags.get(point.figure, ())) for point in _told(collection, page.points, formulas))
    page = replace(page, left_out=joined_sentences((page.left_out, _formulas(points)))) if page.steps or page.stacks else page
    asked_for = {it.figure.id for it in (*own, *alike) if not asked.isdisjoint((it.figure.id, it.figure.subject, it.figure.counterpart))}
    named = sum(bool(point.figure) for point in points)
    highlighted = tuple(at for at, point in enumerate(points) if point.figure in asked_for)
    highlighted = highlighted if len(highlighted) < named else ()
    return with_verdicts(replace(page, points=points, references=_references(collection, points), highlighted=highlighted))


def _scope_of(library: Library, place: Place) -> Scope:
    """Return what a place is about; of a cross-check, the figures it rests on, of a metric, the first figures that have it, of a search
    those that it finds.
    """
    if place.kind is PlaceKind.METRIC:
        return Scope(among=figure_ids_of_metric(library.collection, MetricId(place.ref), MOST_TOGETHER))
    if place.kind is PlaceKind.SEARCH:
        return Scope(among=figures_found(library, place.ref, MOST_TOGETHER))
    done = known_check(library.collection, place.ref) if place.kind is PlaceKind.CHECK else None
    return Scope(among=done.figures) if done else _scope(place)


def _scope(place: Place) -> Scope:
    match place.kind:
        case PlaceKind.ENTRY:
            return Scope(entity=Slug(place.ref))
        case PlaceKind.FIGURE:
            return Scope(figure=FigureId(place.ref))
        case PlaceKind.FACT:
            return Scope(fact=FactId(place.ref))
        case PlaceKind.CHAPTER:
            return Scope(chapter=int(place.ref))
        case PlaceKind.NOTE:
            return Scope(footnote=FootnoteNumber(int(place.ref)))
        case _:
            return Scope()


def _figures(collection: Collection, scope: Scope) -> tuple[ChartFigure, ...]:
    return tuple(chart_figure(collection, stated) for stated in figures(collection, scope))


def _alike(library: Library, place: Place) -> tuple[ChartFigure, ...]:
    """Return a figure and all others of its metric and unit, for one number says most beside its like."""
    found = _figures(library.collection, _scope_of(library, place))
    return _like(library.collection, found[0]) if found else ()


def _like(collection: Collection, one: ChartFigure) -> tuple[ChartFigure, ...]:
    return tuple(chart_figure(collection, stated) for stated in figures_alike(collection, one.figure, MOST_TOGETHER))


def _peers(collection: Collection, place: Place) -> tuple[ChartFigure, ...]:
    return figures_of_ids(collection, chart_peers(collection, Slug(place.ref), MOST_TOGETHER))


def _told(collection: Collection, points: Sequence[ChartPoint], formulas: Mapping[FigureId, str]) -> list[ChartPoint]:
    """Complete points by their statements, and computed ones by their formulas in words; each is asked for once for the whole chart."""
    stated = tuple(dict.fromkeys(point.fact for point in points))
    statements = {str(fact.id): fact.statement for fact in facts(collection, Scope(among=stated))} if stated else {}
    computed = {point.figure: formulas[FigureId(point.figure)] for point in points if point.derived and point.figure}
    words = formulas_in_words(collection, computed.values()) if computed else {}
    return [
        replace(point, statement=statements[point.fact], explanation=words.get(computed.get(point.figure, ""), point.explanation))
        for point in points
    ]


def _formulas(points: Iterable[ChartPoint]) -> str:
    """Say of the first computed points how they were."""
    told = [f"{point.name}, {point.period_words}: {point.explanation}" for point in points if point.explanation]
    return f"Computed: {'; '.join(told[:_MOST_FORMULAS])}." if told else ""


def _references(collection: Collection, points: Iterable[ChartPoint]) -> tuple[Reference, ...]:
    cited = sorted({number for point in points for number in point.footnotes})
    return references(sources(collection, Scope(among=tuple(cited))) if cited else (), cited)
