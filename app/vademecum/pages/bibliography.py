"""The works that stand behind what a reader has chosen, each once, with the footnotes that cite it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from vademecum.collection.facts import facts, figures
from vademecum.collection.rows import CitedSource
from vademecum.collection.scope import Scope
from vademecum.collection.sources import chapters_on, sources
from vademecum.domain.names import FootnoteNumber
from vademecum.domain.publication import Publication
from vademecum.domain.sources import Footnote, Work
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.records import selected_ids
from vademecum.pages.selected import scope_of, spread
from vademecum.pages.selection import RecordKind, Selection

_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class CitedWork:
    """A work, and the footnotes through which it was reached, in their order; never none."""

    work: Work
    footnotes: tuple[Footnote, ...]

    @property
    def locator(self) -> str:
        """The place in the work, where all footnotes name the same one; otherwise nothing, for the whole work is cited."""
        places = {footnote.locator for footnote in self.footnotes}
        return places.pop() if len(places) == 1 else ""

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages of the document that cite it, ascending, each once."""
        return tuple(sorted({footnote.page for footnote in self.footnotes}))


@dataclass(frozen=True, slots=True)
class Bibliography:
    """Cited works by their first footnote; `publication` is the document that cites them, `pages` where it says what was chosen."""

    publication: Publication
    pages: tuple[int, ...]
    works: tuple[CitedWork, ...]


def bibliography(library: Library, selection: Selection) -> Bibliography:
    """Return the works that a selection of sources holds, all without one. Raises NotFoundError as `record_table` does."""
    numbers = selected_ids(library, RecordKind.SOURCES, selection)
    cited = [source for some in _slices(numbers) for source in sources(library.collection, Scope(among=some))]
    return _bibliography(library, (), cited)


def bibliography_of(library: Library, places: Iterable[Place]) -> Bibliography:
    """Return the works that the facts of these places rest on; those of a source are itself alone, those of a printed page stand on
    it. A place that is gone has none."""
    cited: dict[FootnoteNumber, CitedSource] = {}
    pages: set[int] = set()
    for place in spread(library, places):
        pages |= _printed_page(place)
        for scope in _scopes(library, place):
            found = sources(library.collection, scope)
            cited |= {source.footnote.number: source for source in (found[:1] if scope.footnote else found)}
            pages |= {fact.page for fact in facts(library.collection, scope)}
    return _bibliography(library, tuple(sorted(pages)), cited.values())


def _scopes(library: Library, place: Place) -> Iterator[Scope]:
    """Yield what is to be read of a place: of a printed page fact by fact, of a place that is gone nothing."""
    for number in _printed_page(place):
        within = chapters_on(library.collection, place.ref)
        stated = (fact for chapter in within for fact in facts(library.collection, Scope(chapter=chapter.number)))
        yield from (Scope(fact=fact.id) for fact in stated if fact.page == number)
    if (scope := _stated(library, scope_of(library, place))) is not None:
        yield scope


def _printed_page(place: Place) -> set[int]:
    """Return the number of a printed page, nothing for any other place."""
    return {int(place.ref)} if place.kind is PlaceKind.PAGE and place.ref.isdecimal() else set()


def _stated(library: Library, scope: Scope | None) -> Scope | None:
    """Return the scope of the fact that states a figure in place of the figure's own, for sources belong to facts."""
    if scope is None or scope.figure is None:
        return scope
    return next((Scope(fact=stated.fact) for stated in figures(library.collection, scope)), None)


def _bibliography(library: Library, pages: tuple[int, ...], cited: Iterable[CitedSource]) -> Bibliography:
    by_work = sorted(cited, key=lambda source: (source.first_footnote, source.footnote.number))
    works = (list(run) for _, run in groupby(by_work, key=lambda source: source.work.id))
    made = tuple(CitedWork(run[0].work, tuple(source.footnote for source in run)) for run in works)
    return Bibliography(library.collection.publication, pages, made)


def _slices(numbers: Sequence[str | int]) -> Iterable[tuple[str | int, ...]]:
    return (tuple(numbers[start : start + _AT_ONCE]) for start in range(0, len(numbers), _AT_ONCE))
