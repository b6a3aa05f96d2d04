"""What formulas draw on: the figures, units and relations of a collection, looked up by id."""

from collections import defaultdict
from fractions import Fraction

from vademecum.compiler.estimate import Estimate, estimate, exactly
from vademecum.domain.entries import Fact, Figure
from vademecum.domain.names import FigureId, PredicateId, Slug, UnitId
from vademecum.domain.vocabulary import Unit
from vademecum.records.formula import CountOfObjects, CountOfSubjects, FigureValue, Number
from vademecum.records.loading import Records

Leaf = Number | FigureValue | CountOfObjects | CountOfSubjects


class Ledger:
    """Every figure and relation of a collection; relations stated twice count once."""

    def __init__(self, records: Records) -> None:
        self._units = {unit.id: unit for unit in records.vocabulary.units}
        self._figures: dict[FigureId, Figure] = {}
        self._subjects: defaultdict[tuple[PredicateId, Slug], set[Slug]] = defaultdict(set)
        self._objects: defaultdict[tuple[Slug, PredicateId], set[Slug]] = defaultdict(set)
        for fact in records.facts:
            self._enter(fact)

    def figure(self, figure: FigureId) -> Figure:
        return self._figures[figure]

    def unit(self, unit: UnitId) -> Unit:
        return self._units[unit]

    def worth(self, leaf: Leaf) -> Estimate:
        """What a part of a formula is worth by itself."""
        if isinstance(leaf, FigureValue):
            return self.estimate_of(self.figure(leaf.figure))
        if isinstance(leaf, CountOfSubjects):
            return exactly(Fraction(len(self._subjects.get((leaf.predicate, leaf.object), ()))))
        if isinstance(leaf, CountOfObjects):
            return exactly(Fraction(len(self._objects.get((leaf.subject, leaf.predicate), ()))))
        return exactly(leaf.value)

    def estimate_of(self, figure: Figure) -> Estimate:
        return estimate(figure.quantity, self.unit(figure.unit).dimension)

    def _enter(self, fact: Fact) -> None:
        self._figures.update((figure.id, figure) for figure in fact.figures)
        for relation in fact.relations:
            self._subjects[relation.predicate, relation.object].add(relation.subject)
            self._objects[relation.subject, relation.predicate].add(relation.object)
