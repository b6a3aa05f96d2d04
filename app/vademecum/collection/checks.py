"""Doubtful places of the document and what the cross-checks found."""

from typing import Any

from vademecum.collection.opened import Collection, split_lines
from vademecum.collection.rows import DoneCheck
from vademecum.collection.scope import Scope
from vademecum.domain.entries import CrossCheck, Erratum
from vademecum.domain.names import Confidence, FactId, FigureId, Verdict


def errata(collection: Collection, scope: Scope) -> tuple[Erratum, ...]:
    """Return doubtful places in the order of the document: all, those of a chapter, one, or those that facts of the scope rest on."""
    return tuple(
        Erratum(id_, chapter, page, paragraph, says, means, Confidence(confidence), tuple(FactId(f) for f in split_lines(facts)))
        for id_, chapter, page, paragraph, says, means, confidence, facts in collection.rows("errata", **scope.parameters())
    )


def checks(collection: Collection, scope: Scope) -> tuple[DoneCheck, ...]:
    """Return cross-checks in the order of the records: all, those of a chapter, one, those that some figures enter, or figures of
    the scope's facts."""
    return tuple(_check(row) for row in collection.rows("cross_checks", **scope.parameters()))


def _check(row: tuple[Any, ...]) -> DoneCheck:
    id_, kind, title, formula, explanation, chapter, expected, actual, verdict, figures, facts = row
    check = CrossCheck(id_, kind, title, formula, explanation)
    resting = tuple(FigureId(figure) for figure in split_lines(figures)), tuple(FactId(fact) for fact in split_lines(facts))
    return DoneCheck(check, chapter, expected, actual, Verdict(verdict), *resting)
