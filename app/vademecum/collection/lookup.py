"""What a search finds: names by how they are spelled, and everything by its words, the more important first."""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any

from vademecum.collection.opened import Collection
from vademecum.collection.rows import NameForm
from vademecum.domain.names import Spelling

_MOST_WEIGHED = 4_000
_LAST = "\U0010ffff"
_SPELLINGS: Mapping[str, Spelling | None] = {"name": None, **{str(spelling): spelling for spelling in Spelling}}


def names_spelled(collection: Collection, folded: str, limit: int) -> list[NameForm]:
    """Return names and aliases that fold to exactly this, the more important entries first."""
    return _forms(collection.rows("names_spelled", folded=folded, limit=limit))


def names_beginning(collection: Collection, folded: str, limit: int) -> list[NameForm]:
    """Return names and aliases that begin so, in the order of the alphabet."""
    return _forms(collection.rows("names_beginning", first=folded, last=folded + _LAST, limit=limit))


def names_holding(collection: Collection, match: str, scope: str, limit: int) -> list[NameForm]:
    """Return all names of the `limit` most important entries whose names and aliases match an FTS5 expression, and which match another
    one, `scope`, where it is not empty.
    """
    first, last = _rows_of(collection, "entity")
    wanted = f"{{name alias}} : ({match})" + (f" AND {scope}" if scope else "")
    return _forms(collection.rows("names_holding", match=wanted, first=first, last=last, limit=limit))


def names_sharing(collection: Collection, words: Iterable[Sequence[str]], limit: int) -> list[NameForm]:
    """Return the names and aliases that share any of these words' stretches of three letters or more, those that share most of them
    first, the rarer counting more.

    Every match is weighed: where very many names share one, they have to share one of each word, and of a single word the rarer ones.
    """
    told = [tuple(dict.fromkeys(pieces)) for pieces in words if pieces]
    counts = {piece: _count_sharing(collection, piece) for pieces in told for piece in pieces}
    if sum(counts.values()) <= _MOST_WEIGHED:
        match = _any_of(counts)
    elif len(told) > 1:
        match = " AND ".join(f"({_any_of(pieces)})" for pieces in told)
    else:
        match = _any_of(_rarest(counts))
    return _forms(collection.rows("names_sharing", match=match, limit=limit)) if match else []


def _rarest(counts: Mapping[str, int]) -> list[str]:
    """Return the pieces that fewest names share, as many as no more than `_MOST_WEIGHED` names share, one at least that any shares."""
    shared = sorted(filter(counts.__getitem__, counts), key=counts.__getitem__)
    totals = accumulate(map(counts.__getitem__, shared))
    return [piece for at, (piece, total) in enumerate(zip(shared, totals, strict=True)) if not at or total <= _MOST_WEIGHED]


def _count_sharing(collection: Collection, piece: str) -> int:
    ((number,),) = collection.rows("count_sharing", match=_any_of([piece]), limit=_MOST_WEIGHED + 1)
    return int(number)


def _any_of(pieces: Iterable[str]) -> str:
    return " OR ".join(f'"{piece}"' for piece in pieces)


def holding(collection: Collection, kind: str, match: str, limit: int) -> list[str]:
    """Return the ids of the first facts, figures, sources or chapters that match an FTS5 expression, in the order of the index.

    `kind` is fact, figure, source or chapter; sources answer with the number of the first footnote that cites them.
    """
    first, last = _rows_of(collection, kind)
    return [ref for (ref,) in collection.rows("holding", match=match, first=first, last=last, limit=limit)]


def count_holding(collection: Collection, kind: str, match: str, limit: int) -> int:
    """Return how many of a kind match an FTS5 expression, without reading them; counting stops at `limit`."""
    first, last = _rows_of(collection, kind)
    ((number,),) = collection.rows("count_holding", match=match, first=first, last=last, limit=limit)
    return int(number)


def rows_within(collection: Collection, rows: Iterable[int], scope: str) -> set[int]:
    """Return those of these rows of the index that match an FTS5 expression; the rank of a name is the row of its entry."""
    return {row for (row,) in collection.rows("rows_within", rows=json.dumps(sorted(set(rows))), match=scope)}


def is_held(collection: Collection, match: str) -> bool:
    """Tell whether any row of the index matches an FTS5 expression."""
    return bool(collection.rows("held", match=match))


def words_from(collection: Collection, letter: str, limit: int) -> dict[str, int]:
    """Return the first words of the index that begin with a letter, each with the number of rows that hold it."""
    return dict(collection.rows("words_from", first=letter, last=letter + _LAST, limit=limit))


def words_beginning(collection: Collection, beginning: str, limit: int) -> list[str]:
    """Return the first words of the index that begin so."""
    return [word for (word,) in collection.rows("words_beginning", first=beginning, last=beginning + _LAST, limit=limit)]


def _rows_of(collection: Collection, kind: str) -> tuple[int, int]:
    """Return the first and last row of a kind in the index: kinds lie one after the other."""
    first, last = next(iter(collection.once("rows_of_kind", kind=kind)), (0, -1))
    return first, last


def _forms(rows: list[tuple[Any, ...]]) -> list[NameForm]:
    return [NameForm(folded, form, _SPELLINGS[spelling], entity, rank) for folded, form, spelling, entity, rank in rows]
