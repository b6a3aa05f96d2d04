"""A page with its passages open or closed."""

from dataclasses import replace

from vademecum.pages.entry import DetailPage
from vademecum.pages.passage import Passage, apart
from vademecum.pages.shown import FactRow
from vademecum.ui.unfolding import Unfolding


def fact_on(page: DetailPage, ref: str) -> str | None:
    """Return the last of the first facts in a row that rest on a passage, for under it the passage stands when all are open."""
    facts = page.facts
    first = next((at for at, fact in enumerate(facts) if _ref(fact) == ref), None)
    if first is None:
        return None
    return next(fact.id for fact, after in zip(facts[first:], (*facts[first + 1 :], None), strict=True) if _ref(after) != ref)


def unfolded(page: DetailPage, unfolding: Unfolding) -> DetailPage:
    """Return the page with its passages open or closed. Where all are open, facts in a row that rest on one share it under the last."""
    if not any(fact.passage for fact in page.facts):
        return page
    rows: list[FactRow] = []
    for fact in page.facts:
        passage = fact.passage and replace(fact.passage, is_open=unfolding.is_open(fact.id))
        before = rows[-1].passage if rows and unfolding.all else None
        if passage and before and passage.ref == before.ref:
            rows[-1] = replace(rows[-1], passage=None)
            passage = _together(before, passage)
        rows.append(replace(fact, passage=passage))
    return replace(page, facts=tuple(rows))


def _together(one: Passage, other: Passage) -> Passage:
    return replace(other, marks=apart((*one.marks, *other.marks)))


def _ref(fact: FactRow | None) -> str | None:
    return fact.passage.ref if fact is not None and fact.passage is not None else None
