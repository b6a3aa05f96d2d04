"""The words that records use (types, metrics, units, predicates) as tables to take away."""

from collections.abc import Iterable

from vademecum.collection.opened import Collection
from vademecum.domain.vocabulary import EntityType, Metric, Predicate, Unit
from vademecum.pages.records import Row

_SHARED = ("id", "label", "plural_label", "description")
VOCABULARY = {
    "types": _SHARED,
    "metrics": (*_SHARED, "not_comparable"),
    "units": (*_SHARED, "symbol", "dimension"),
    "predicates": _SHARED,
}
"""The columns of each table, as the views of the compiled file call them."""


def vocabulary_rows(collection: Collection, table: str) -> Iterable[Row]:
    """Return the rows of one of the tables of `VOCABULARY`, in the order of the vocabulary."""
    words: dict[str, Iterable[EntityType | Metric | Unit | Predicate]] = {
        "types": collection.types.values(),
        "metrics": collection.metrics.values(),
        "units": collection.units.values(),
        "predicates": collection.predicates.values(),
    }
    return [tuple(_word(word, column) for column in VOCABULARY[table]) for word in words[table]]


def _word(word: EntityType | Metric | Unit | Predicate, column: str) -> str:
    if column == "plural_label" and isinstance(word, Predicate):
        return word.inverse_label
    return str(getattr(word, column))
