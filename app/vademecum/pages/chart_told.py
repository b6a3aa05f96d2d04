"""What formulas tell of figures beyond their values: the changes and the wholes that charts of them can show."""

from collections.abc import Iterable

from vademecum.collection.checks import checks
from vademecum.collection.facts import figures
from vademecum.collection.opened import Collection
from vademecum.collection.scope import Scope
from vademecum.domain.names import FigureId, Verdict
from vademecum.pages.chart import Told
from vademecum.pages.chart_changes import changes, figures_named
from vademecum.pages.chart_figure import ChartFigure, chart_figure
from vademecum.pages.chart_parts import wholes

_SOUND = {Verdict.AGREES, Verdict.WITHIN_ROUNDING}


def told_of(collection: Collection, held: Iterable[ChartFigure]) -> Told:
    """Return what is told of the figures by formulas of those that are derived and by cross-checks that agree.

    Other figures of such a formula are looked up, so a change needs two of its figures among those held, a whole only itself.
    """
    known = {it.figure.id: it for it in held}
    formulas = [done.check.formula for done in checks(collection, Scope(everything=True)) if done.verdict in _SOUND]
    formulas += [f"{it.figure.id} = {it.figure.formula}" for it in known.values() if it.figure.formula]
    touching = {formula: named for formula in formulas if not (named := figures_named(formula)).isdisjoint(known)}
    lacking = {id_ for named in touching.values() for id_ in named} - known.keys()
    everything = {**known, **{it.figure.id: it for it in figures_of_ids(collection, lacking)}}
    return Told(changes([named for named in touching.values() if len(named & known.keys()) > 1], everything), wholes(touching, everything))


def figures_of_ids(collection: Collection, ids: Iterable[FigureId]) -> tuple[ChartFigure, ...]:
    """Return the figures of these ids in their order, those left out that there are not."""
    wanted = tuple(ids)
    found = {stated.figure.id: stated for stated in figures(collection, Scope(among=wanted))} if wanted else {}
    return tuple(chart_figure(collection, found[id_]) for id_ in wanted if id_ in found)
