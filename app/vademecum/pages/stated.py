"""Facts and figures as the rows of a page."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from vademecum.collection.facts import figures
from vademecum.collection.opened import Collection
from vademecum.collection.rows import DoneCheck, StatedFact, StatedFigure
from vademecum.collection.scope import Scope
from vademecum.domain.entries import Erratum
from vademecum.domain.names import FactId
from vademecum.pages.dating import period_words
from vademecum.pages.naming import entry_link, entry_place
from vademecum.pages.shown import FactRow, FigureRow, Run, Tag, TagKind
from vademecum.pages.tagging import fact_tags, status_tag
from vademecum.pages.wording import value_words

_RANKED = "Places in a ranking have no length to draw."
_SIGNS = {"*": "×", "/": "÷", "-": "−"}


def fact_rows(stated: Sequence[StatedFact], doubts: Iterable[Erratum], done: Iterable[DoneCheck]) -> tuple[FactRow, ...]:
    """Write facts as rows in the order given, tagged with those of the errata and checks that touch them."""
    errata_of: dict[FactId, list[Erratum]] = defaultdict(list)
    checks_of: dict[FactId, list[DoneCheck]] = defaultdict(list)
    for erratum in doubts:
        for fact in erratum.facts:
            errata_of[fact].append(erratum)
    for check in done:
        for fact in check.facts:
            checks_of[fact].append(check)
    return tuple(fact_row(fact, fact_tags(fact, errata_of[fact.id], checks_of[fact.id])) for fact in stated)


def fact_row(fact: StatedFact, tags: tuple[Tag, ...]) -> FactRow:
    """Write one fact as a row."""
    date = period_words(fact.date)
    return FactRow(fact.id, date, statement_runs(fact), fact.chapter, fact.page, fact.footnotes, tags, fact.heading)


def by_date(stated: Iterable[StatedFact]) -> list[StatedFact]:
    """Order facts by the end of their date, then its start; those without one last, and equals as the document has them."""
    return sorted(stated, key=lambda fact: fact.date_key)


def statement_runs(fact: StatedFact) -> tuple[Run, ...]:
    """Take a statement apart into plain text and links to the entries it names."""
    runs, at = [], 0
    for mention in fact.mentions:
        if at < mention.start:
            runs.append(Run(fact.statement[at : mention.start]))
        runs.append(Run(fact.statement[mention.start : mention.stop], entry_place(mention.entity)))
        at = mention.stop
    if at < len(fact.statement):
        runs.append(Run(fact.statement[at:]))
    return tuple(runs)


def figure_rows(collection: Collection, stated: Iterable[StatedFigure]) -> tuple[FigureRow, ...]:
    """Write figures as rows in the order given."""
    return tuple(figure_row(collection, figure) for figure in stated)


def figure_row(collection: Collection, stated: StatedFigure) -> FigureRow:
    """Write one figure as a row; a derived one says so, with its formula in words."""
    figure = stated.figure
    return FigureRow(
        id=figure.id,
        fact=stated.fact,
        subject=entry_link(figure.subject, stated.subject_name),
        metric_id=figure.metric,
        metric=collection.metrics[figure.metric].label,
        counterpart=None if figure.counterpart is None else entry_link(figure.counterpart, stated.counterpart_name),
        value=value_words(figure.quantity, collection.units[figure.unit]),
        period=period_words(figure.period),
        status=_derived_tag(collection, figure.formula) if figure.formula else status_tag(figure.status),
        footnotes=stated.footnotes,
        chapter=stated.chapter,
        page=stated.page,
        sort_value=float(figure.quantity.value),
        sort_period=stated.period_key,
        unit=collection.units[figure.unit].plural_label,
        unlike=_RANKED if collection.units[figure.unit].dimension == "rank" else collection.metrics[figure.metric].not_comparable,
    )


def formula_words(collection: Collection, formula: str) -> str:
    """Write a formula with the values of its figures: "$17 M ÷ 2.5 times"."""
    return formulas_in_words(collection, (formula,))[formula]


def formulas_in_words(collection: Collection, formulas: Iterable[str]) -> dict[str, str]:
    """Write formulas with the values of their figures, asked for all at once."""
    terms = {formula: formula.replace("(", "( ").replace(")", " )").split() for formula in formulas}
    ids = tuple({term for each in terms.values() for term in each if _is_figure(term)})
    named = figures(collection, Scope(among=ids)) if ids else ()
    words = {str(it.figure.id): value_words(it.figure.quantity, collection.units[it.figure.unit]) for it in named}
    written = {formula: " ".join(words.get(term, _SIGNS.get(term, term)) for term in each) for formula, each in terms.items()}
    return {formula: each.replace("( ", "(").replace(" )", ")") for formula, each in written.items()}


def _is_figure(term: str) -> bool:
    return "." in term and not term[0].isdigit()


def _derived_tag(collection: Collection, formula: str) -> Tag:
    return Tag(TagKind.DERIVED, "derived", f"Computed: {formula_words(collection, formula)}")
