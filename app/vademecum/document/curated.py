"""What a person has recorded of a document, ready to be held against its text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from vademecum.document.model import PrintedQuantity
from vademecum.document.passage import occurrences
from vademecum.domain.entries import Entity, Fact, Figure, Omission
from vademecum.domain.fold import fold
from vademecum.domain.names import FootnoteNumber, Slug

Place = tuple[int, int]
"""Chapter and paragraph."""


@dataclass(frozen=True, slots=True)
class Curated:
    """Facts and omissions by place, the facts that cite each footnote, and the entry of each folded name."""

    facts: Mapping[Place, tuple[Fact, ...]]
    omissions: Mapping[Place, tuple[Omission, ...]]
    citing: Mapping[FootnoteNumber, tuple[Fact, ...]]
    names: Mapping[str, Slug]


def curated(facts: Iterable[Fact], omissions: Iterable[Omission], entities: Iterable[Entity]) -> Curated:
    """Sort what is recorded by where it belongs; names are those of entries and their aliases, wrong ones too."""
    by_place: dict[Place, tuple[Fact, ...]] = {}
    citing: dict[FootnoteNumber, tuple[Fact, ...]] = {}
    for fact in facts:
        place = (fact.chapter, fact.paragraph)
        by_place[place] = (*by_place.get(place, ()), fact)
        for number in fact.footnotes:
            citing[number] = (*citing.get(number, ()), fact)
    omitted: dict[Place, tuple[Omission, ...]] = {}
    for omission in omissions:
        place = (omission.chapter, omission.paragraph)
        omitted[place] = (*omitted.get(place, ()), omission)
    names: dict[str, Slug] = {}
    for entity in entities:
        for name in (entity.name, *(alias.name for alias in entity.aliases)):
            names.setdefault(fold(name), entity.slug)
    return Curated(by_place, omitted, citing, names)


def records_quantity(figure: Figure, quantity: PrintedQuantity, text: str) -> bool:
    """Whether the figure is of this quantity of `text`: by its printed words, or by its value and, for percents, its unit.

    A derived figure is of none.
    """
    if figure.formula:
        return False
    if figure.printed and overlaps(quantity, text, figure.printed):
        return True
    if figure.unit == "percent" and quantity.kind not in ("percent", "factor"):
        return False
    if quantity.kind == "percent" and figure.unit != "percent":
        return False
    high = None if quantity.high is None else Decimal(quantity.high)
    return figure.quantity.value == Decimal(quantity.value) and figure.quantity.high == high


def pair_figures(quantities: Iterable[PrintedQuantity], text: str, figures: Iterable[Figure]) -> dict[int, Figure]:
    """Give each quantity of `text`, in the order given, a figure of its own that records it, by where the quantity starts."""
    unused, taken = list(figures), dict[int, Figure]()
    for quantity in quantities:
        fitting = [figure for figure in unused if records_quantity(figure, quantity, text)]
        if fitting:
            taken[quantity.start] = min(fitting, key=lambda figure: not figure.printed)
            unused.remove(taken[quantity.start])
    return taken


def overlaps(quantity: PrintedQuantity, text: str, words: str) -> bool:
    """Whether `words` stand in `text` where the quantity does."""
    return any(start < quantity.stop and quantity.start < stop for start, stop in occurrences(words, text))
