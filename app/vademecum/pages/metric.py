"""The page of one metric: what it measures, every figure of it, whose they are, and the sources they rest on."""

from vademecum.collection.metrics import figures_of_metric, metric_counts
from vademecum.collection.opened import Collection
from vademecum.collection.scope import Scope
from vademecum.collection.sources import sources
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import MetricId
from vademecum.pages.entry import DetailPage
from vademecum.pages.listing import ListRow
from vademecum.pages.matching import words_of
from vademecum.pages.naming import count_words, entry_link, joined
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.referring import references
from vademecum.pages.shown import Run
from vademecum.pages.stated import figure_rows

MOST_FIGURES = 1_000


def metric_place(metric: str) -> Place:
    """Return where a metric's figures stand together."""
    return Place(PlaceKind.METRIC, metric)


def is_metric(collection: Collection, ref: str) -> bool:
    """Tell whether any figure has that metric."""
    return any(counted.metric == ref for counted in metric_counts(collection))


def metric_page(library: Library, ref: str) -> DetailPage:
    """Return the page of a metric, with its first `MOST_FIGURES` figures. Raises NotFoundError where no figure has it."""
    collection, metric = library.collection, MetricId(ref)
    counted = next((each for each in metric_counts(collection) if each.metric == metric), None)
    if counted is None:
        raise NotFoundError(f"There is no metric “{ref}” in this collection.")
    stated, kind, place = figures_of_metric(collection, metric, MOST_FIGURES), collection.metrics[metric], metric_place(ref)
    cited = sorted({number for each in stated for number in each.footnotes})
    whose = dict.fromkeys(entry_link(each.figure.subject, each.subject_name) for each in stated)
    units = dict.fromkeys(collection.units[each.figure.unit].plural_label for each in stated)
    return DetailPage(
        place=place,
        icon="over-time",
        kind_line=tuple(map(Run, ("Metric", count_words(counted.figures, "figure", "figures"), ", ".join(units)))),
        title=kind.label,
        summary=" ".join(filter(None, (kind.description, kind.not_comparable))),
        other_names=(),
        figures=figure_rows(collection, stated),
        entries=tuple(whose),
        references=references(sources(collection, Scope(among=tuple(cited))) if cited else (), cited),
        bookmarked=library.shelf.is_bookmarked(str(place)),
    )


def metric_rows(collection: Collection) -> list[ListRow]:
    """Return all metrics that figures have, by name, as rows of a list."""
    named = sorted(((collection.metrics[it.metric].label, it) for it in metric_counts(collection)), key=lambda each: words_of(each[0]))
    return [
        ListRow(metric_place(it.metric), label, _counts(it.figures, it.subjects), "over-time", label[:1].upper(), bookmarked=False)
        for label, it in named
    ]


def _counts(figures: int, subjects: int) -> str:
    return joined((count_words(figures, "figure", "figures"), count_words(subjects, "entry", "entries")))
