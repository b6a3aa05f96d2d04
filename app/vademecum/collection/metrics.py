"""Metrics as what figures have in common: how many there are of each, and which."""

from typing import NamedTuple

from vademecum.collection.facts import figures
from vademecum.collection.opened import Collection
from vademecum.collection.rows import StatedFigure
from vademecum.collection.scope import Scope
from vademecum.domain.names import FigureId, MetricId


class MetricCount(NamedTuple):
    """How many figures measure something, and of how many entries."""

    metric: MetricId
    figures: int
    subjects: int


def metric_counts(collection: Collection) -> tuple[MetricCount, ...]:
    """Return the counts of every metric that any figure has, by its id."""
    return tuple(MetricCount(*row) for row in collection.once("metric_counts"))


def figure_ids_of_metric(collection: Collection, metric: MetricId, limit: int) -> tuple[FigureId, ...]:
    """Return the first figures of a metric in the order of the document, in whatever unit."""
    return tuple(id_ for (id_,) in collection.rows("figure_ids_of_metric", metric=metric, limit=limit))


def figures_of_metric(collection: Collection, metric: MetricId, limit: int) -> tuple[StatedFigure, ...]:
    """Return them as `figures` does."""
    ids = figure_ids_of_metric(collection, metric, limit)
    return figures(collection, Scope(among=ids)) if ids else ()
