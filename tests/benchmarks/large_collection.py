"""A collection of as many statements as wanted, made of the bundled records: `large_collection.py STATEMENTS OUTPUT`.

Every statement, entry and name is copied under names of its own and goes through the compiler's own tables and index, a row at a time,
so that memory is bounded by the entries. Of the copies every fourth keeps its figures; entries are copied once for every eight copies of
the statements, as a larger collection knows more of what it has.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import cast, overload

from vademecum.compiler.compiled_file import write_compiled_file
from vademecum.compiler.search_rows import search_tables
from vademecum.compiler.tables import record_tables
from vademecum.compiler.tally import tally
from vademecum.domain.entries import Alias, Entity, Fact, Figure
from vademecum.domain.names import FactId, FigureId, Slug
from vademecum.records.loading import Records, load_records

DATA = Path(__file__).resolve().parents[2] / "data"
STATEMENTS_AN_ENTRY, COPIES_WITH_FIGURES, MOST_ALIASES = 8, 4, 2
SYLLABLES = ("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "da", "fe", "gi", "ho", "pu", "wa")


@lru_cache(maxsize=65_536)
def word(number: int) -> str:
    """Return a made-up word, another for every number below 65,536 and spread over the alphabet."""
    spread = number * 40_503 % 65_536
    return "".join(SYLLABLES[spread >> shift & 15] for shift in (12, 8, 4, 0)).capitalize()


class ManyFacts(Sequence[Fact]):
    """Copies of statements, made anew whenever they are gone through."""

    def __init__(self, facts: Sequence[Fact], count: int, entry_copies: int) -> None:
        self._facts, self._count, self._entry_copies = facts, count, entry_copies

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Fact]:
        return map(self.__getitem__, range(self._count))

    @overload
    def __getitem__(self, at: int) -> Fact: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Fact]: ...
    def __getitem__(self, at: int | slice) -> Fact | Sequence[Fact]:
        if isinstance(at, slice):
            return [self._copy(each) for each in range(*at.indices(self._count))]
        return self._copy(at)

    def _copy(self, at: int) -> Fact:
        copy, number = divmod(at, len(self._facts))
        fact = self._facts[number]
        if not copy:
            return fact
        ending = f"-copy-{copy % self._entry_copies}" if copy % self._entry_copies else ""
        about = tuple(Slug(it.entity + ending) for it in fact.mentions)
        figures = fact.figures if copy % COPIES_WITH_FIGURES == 0 else ()
        statement = f"{fact.statement} {word(copy)} {word(at)}"
        return Fact(FactId(f"{fact.id}-{copy}"), statement, (), fact.chapter, fact.page, fact.paragraph, fact.footnotes[:1],
                    fact.no_footnote, fact.date, fact.status, about, tuple(_figure(it, fact, copy, ending) for it in figures))  # fmt: skip


def _figure(it: Figure, fact: Fact, copy: int, ending: str) -> Figure:
    id_ = FigureId(f"{fact.id}-{copy}.{it.id.partition('.')[2]}")
    other = None if it.counterpart is None else Slug(it.counterpart + ending)
    return Figure(id_, it.metric, Slug(it.subject + ending), other, it.quantity, it.unit, it.period, it.baseline, it.status)


def _entities(entities: Sequence[Entity], copies: int) -> Iterator[Entity]:
    yield from entities
    for copy in range(1, copies):
        for it in entities:
            aliases = tuple(Alias(f"{word(copy)} {alias.name}", alias.spelling) for alias in it.aliases[:MOST_ALIASES])
            name, sort_name = f"{word(copy)} {it.name}", f"{word(copy)} {it.sort_name}"
            yield Entity(Slug(f"{it.slug}-copy-{copy}"), it.type, name, sort_name, it.summary, it.kind, aliases)


def many(records: Records, statements: int) -> Records:
    """Return records with as many statements."""
    copies = max(1, statements // len(records.facts) // STATEMENTS_AN_ENTRY)
    facts = cast("tuple[Fact, ...]", ManyFacts(records.facts, statements, copies))
    return replace(records, entities=tuple(_entities(records.entities, copies)), facts=facts, errata=(), checks=(), omissions=())


def build(statements: int, output: Path) -> float:
    """Write the collection and return how many seconds that took."""
    began = time.monotonic()
    records = many(load_records(DATA), statements)
    counted = tally(records.facts)
    output.unlink(missing_ok=True)
    write_compiled_file(output, chain(record_tables(records, counted, ()), search_tables(records, counted)))
    return time.monotonic() - began


if __name__ == "__main__":
    print(f"{build(int(sys.argv[1]), Path(sys.argv[2])):.1f}", flush=True)
