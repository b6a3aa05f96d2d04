"""Going somewhere by a few letters: entries, chapters, metrics and anything else with a name, the best fit first."""

from collections.abc import Iterable
from typing import NamedTuple

from vademecum.collection.lines import entity_line
from vademecum.collection.sources import chapters
from vademecum.domain.fold import fold
from vademecum.domain.names import Slug
from vademecum.pages.expression import expression
from vademecum.pages.matching import marked, words_of
from vademecum.pages.metric import metric_rows
from vademecum.pages.name_ranking import FoundName, ranked_names, similar_names
from vademecum.pages.naming import document_word, entry_place, kind_words
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.query import Query, parse_query
from vademecum.pages.shelf_list import recent_rows
from vademecum.pages.shown import Run

MOST_ENTRIES = 12
MOST_RECENT = 9
_WEIGHTS = (0, 0, 1, 1, 2, 1, 1, 2, 3, 4)
_SLIP = 5


class Choice(NamedTuple):
    """Something to go to or to do: its name with the letters that fit marked, what it is, and how well it fits (0 is equal).

    `target` is a place, or the name of a command.
    """

    target: Place | str
    name: tuple[Run, ...]
    kind: str
    icon: str
    weight: int = 0


class Named(NamedTuple):
    """Something with a name that may be chosen; `others` are words it is also known by."""

    target: Place | str
    name: str
    kind: str
    icon: str
    others: str = ""


def fitting(named: Iterable[Named], text: str) -> tuple[Choice, ...]:
    """Return what fits the text, best first: names equal to it, names that begin so, names in which each word begins a word, in any
    order, and names that do so together with their other words. A text without a letter or digit fits everything.
    """
    words = words_of(text)
    typed = " ".join(words)
    weighed = ((one, _weight(one, typed, words)) for one in named)
    found = (Choice(one.target, marked(one.name, words), one.kind, one.icon, weight) for one, weight in weighed if weight is not None)
    return tuple(sorted(found, key=lambda choice: choice.weight))


def places_to_go(library: Library, text: str) -> tuple[Choice, ...]:
    """Return the entries, chapters and metrics that a text may mean, best first; entries that only resemble it where no other
    entry is found.
    """
    named = (*_chapters(library), *_metrics(library))
    found = (*_entries(library, text), *fitting(named, text)) if words_of(text) else ()
    return tuple(sorted(found, key=lambda choice: choice.weight))


def recent_places(library: Library, here: Place | None) -> tuple[Choice, ...]:
    """Return the places read last that still stand in the collection, without the one shown."""
    rows = (row for row in recent_rows(library) if not row.gone and row.place != here)
    return tuple(Choice(row.place, (Run(row.name),), row.line, row.icon) for row, _ in zip(rows, range(MOST_RECENT), strict=False))


def _entries(library: Library, text: str) -> list[Choice]:
    collection, query = library.collection, parse_query(text, {})
    match = expression(collection, query.words, query.phrases) if query.marks else ""
    names = ranked_names(collection, query, match) or similar_names(collection, query)
    return [_entry(library, name, query) for name in names[:MOST_ENTRIES]]


def _entry(library: Library, found: FoundName, query: Query) -> Choice:
    line = entity_line(library.collection, Slug(found.form.entity))
    assert line is not None
    kind = kind_words(library.collection, line)
    kind = f"{found.form.form} · {kind}" if found.form.spelling is not None else kind
    name = marked(line.name, () if found.is_slip else query.marks)
    weight = _SLIP + found.weight if found.is_slip else _WEIGHTS[found.weight]
    return Choice(entry_place(line.slug), name, kind, library.collection.types[line.type].icon, weight)


def _chapters(library: Library) -> list[Named]:
    kind = f"Chapter of the {document_word(library.collection.publication)}"
    numbered = chapters(library.collection)
    return [
        Named(Place(PlaceKind.CHAPTER, str(it.number)), f"{it.number}. {it.title}", kind, "chapter", f"chapter {it.number}")
        for it in numbered
    ]


def _metrics(library: Library) -> list[Named]:
    return [Named(row.place, row.name, "Metric", row.icon) for row in metric_rows(library.collection)]


def _weight(one: Named, typed: str, words: tuple[str, ...]) -> int | None:
    name = " ".join(words_of(one.name))
    if name.startswith(typed):
        return 0 if name == typed else 1 + (name[len(typed)] != " " and bool(typed))
    holds = [all(f" {word}" in f" {text}" for word in words) for text in (name, f"{name} {fold(one.others)}")]
    return 3 if holds[0] else 4 if holds[1] else None
