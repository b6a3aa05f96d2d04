"""Counts that lists show without counting: facts and figures of each entry and footnote, and what each chapter covers."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vademecum.domain.entries import Fact
from vademecum.domain.names import FootnoteNumber, Slug
from vademecum.records.loading import Records
from vademecum.records.references import entries_of


class Tally:
    """Keyed by slug; `chapters` are those whose facts concern the entry, `footnotes` those that such facts rest on. `resting_facts` and
    `resting_figures` are keyed by the footnote they rest on.
    """

    def __init__(self) -> None:
        self.facts, self.figures = Counter[Slug](), Counter[Slug]()
        self.chapters, self.footnotes = defaultdict[Slug, set[int]](set), defaultdict[Slug, set[FootnoteNumber]](set)
        self.resting_facts, self.resting_figures = Counter[FootnoteNumber](), Counter[FootnoteNumber]()


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a chapter holds by its sources and what the records cover of it."""

    chapter: int
    footnotes: int
    footnotes_cited: int
    facts: int
    figures: int
    omissions: int


def tally(facts: Iterable[Fact]) -> Tally:
    """Count once over all facts."""
    counted = Tally()
    for fact in facts:
        for slug in entries_of(fact):
            counted.facts[slug] += 1
            counted.chapters[slug].add(fact.chapter)
            counted.footnotes[slug].update(fact.footnotes)
        for figure in fact.figures:
            counted.figures.update(filter(None, (figure.subject, figure.counterpart)))
        for footnote in fact.footnotes:
            counted.resting_facts[footnote] += 1
            counted.resting_figures[footnote] += len(fact.figures)
    return counted


def coverage(records: Records) -> Iterator[Coverage]:
    """One for each chapter of the document, in its order."""
    cited: defaultdict[int, set[int]] = defaultdict(set)
    facts: Counter[int] = Counter()
    figures: Counter[int] = Counter()
    for fact in records.facts:
        cited[fact.chapter].update(fact.footnotes)
        facts[fact.chapter] += 1
        figures[fact.chapter] += len(fact.figures)
    footnotes = Counter(footnote.chapter for footnote in records.footnotes)
    omissions = Counter(omission.chapter for omission in records.omissions)
    for chapter in records.chapters:
        number = chapter.number
        yield Coverage(number, footnotes[number], len(cited[number]), facts[number], figures[number], omissions[number])
