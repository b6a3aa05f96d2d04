"""The page of one figure: the number with all it claims, the statement it stands in, others of its kind, and its cross-checks."""

from dataclasses import replace

from vademecum.collection.checks import checks, errata
from vademecum.collection.facts import facts, figures, figures_alike
from vademecum.collection.opened import Collection
from vademecum.collection.rows import StatedFact, StatedFigure
from vademecum.collection.scope import Scope
from vademecum.collection.sources import sources
from vademecum.domain.errors import NotFoundError
from vademecum.domain.names import FigureId, Qualifier
from vademecum.pages.check_rows import check_row, erratum_row
from vademecum.pages.dating import period_words
from vademecum.pages.entry import DetailPage, Particular
from vademecum.pages.metric import metric_place
from vademecum.pages.naming import entry_place
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.referring import met_order, references
from vademecum.pages.shown import Run
from vademecum.pages.stated import fact_rows, figure_rows, formula_words
from vademecum.pages.tagging import status_tag
from vademecum.pages.wording import full_value_words, value_words

MOST_ALIKE = 200
_BOUNDS = {
    Qualifier.EXACT: "as printed",
    Qualifier.ABOUT: "about, not more exactly",
    Qualifier.MORE_THAN: "a lower bound: more than this",
    Qualifier.AT_LEAST: "a lower bound: this or more",
    Qualifier.LESS_THAN: "an upper bound: less than this",
    Qualifier.ALMOST: "an upper bound: close below this",
    Qualifier.UP_TO: "an upper bound: this or less",
}


def figure_page(library: Library, id_: FigureId) -> DetailPage:
    """Return the page of a figure; others of its metric and unit stand with it, the first `MOST_ALIKE`. Raises NotFoundError."""
    collection, scope = library.collection, Scope(figure=id_)
    found = figures(collection, scope)
    if not found:
        raise NotFoundError(f"There is no figure “{id_}” in this collection.")
    stated, place = found[0], Place(PlaceKind.FIGURE, id_)
    fact = facts(collection, Scope(fact=stated.fact))[0]
    of_fact = Scope(fact=stated.fact)
    doubts = errata(collection, of_fact)
    done = tuple(check for check in checks(collection, of_fact) if id_ in check.figures)
    alike = figures_alike(collection, stated.figure, MOST_ALIKE)
    page = _headed(collection, stated, fact, place)
    return replace(
        page,
        facts=fact_rows([fact], doubts, done),
        figures=figure_rows(collection, alike if len(alike) > 1 else ()),
        references=references(sources(collection, of_fact), met_order([fact])),
        errata=tuple(map(erratum_row, doubts)),
        checks=tuple(map(check_row, done)),
        bookmarked=library.shelf.is_bookmarked(str(place)),
    )


def figure_name(collection: Collection, stated: StatedFigure) -> str:
    """Return what to call a figure: whose, of what, how much."""
    figure = stated.figure
    whose = " with ".join(filter(None, (stated.subject_name, stated.counterpart_name)))
    value = value_words(figure.quantity, collection.units[figure.unit])
    return f"{whose}, {_lowered(collection.metrics[figure.metric].label)}: {value}"


def _headed(collection: Collection, stated: StatedFigure, fact: StatedFact, place: Place) -> DetailPage:
    metric, chapter = collection.metrics[stated.figure.metric], Place(PlaceKind.CHAPTER, str(fact.chapter))
    return DetailPage(
        place=place,
        icon="figures",
        kind_line=(Run("Figure"), Run(f"chapter {fact.chapter}", chapter), Run(f"p. {fact.page}", Place(PlaceKind.FACT, fact.id))),
        title=figure_name(collection, stated),
        summary=metric.description,
        other_names=(),
        particulars=_particulars(collection, stated),
    )


def _particulars(collection: Collection, stated: StatedFigure) -> tuple[Particular, ...]:
    figure, unit = stated.figure, collection.units[stated.figure.unit]
    quantity, status = figure.quantity, status_tag(figure.status)
    told: list[Particular] = [
        Particular("Value", (Run(full_value_words(quantity, unit)),), is_value=True),
        Particular("Whose", (Run(stated.subject_name, entry_place(figure.subject)),)),
    ]
    if figure.counterpart is not None:
        told.append(Particular("With", (Run(stated.counterpart_name, entry_place(figure.counterpart)),)))
    told.append(Particular("Measures", (Run(collection.metrics[figure.metric].label, metric_place(figure.metric)),)))
    told.append(Particular("Period", (Run(period_words(figure.period) or "not said"),)))
    if figure.baseline is not None:
        told.append(Particular("Compared with", (Run(period_words(figure.baseline)),)))
    told.append(Particular("Status", (Run(status.explanation or f"{status.words.capitalize()}: it has happened"),)))
    told.append(Particular("How sure", (Run(_sureness(figure.quantity.high is not None, quantity.qualifier)),)))
    if figure.formula:
        told.append(Particular("Computed", (Run(f"not printed; {formula_words(collection, figure.formula)}"),)))
    if figure.printed:
        told.append(Particular("Printed as", (Run(f"“{figure.printed}”"),)))
    return tuple(told)


def _sureness(is_range: bool, qualifier: Qualifier) -> str:
    return "a range, both ends included" if is_range and qualifier == Qualifier.EXACT else _BOUNDS[qualifier]


def _lowered(label: str) -> str:
    """Begin a label with a small letter, but for one that is an abbreviation."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
