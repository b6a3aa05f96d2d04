"""Statements and figures to be pasted into a text, each with its own reference."""

from collections.abc import Iterable
from typing import NamedTuple

from vademecum.collection.facts import facts
from vademecum.collection.scope import Scope
from vademecum.collection.sources import sources
from vademecum.domain.names import FactId
from vademecum.pages.cite import document_words, reference
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.referring import short_reference


class Anchor(NamedTuple):
    """What a reference names, and its address on the web, empty where there is none."""

    words: str
    address: str = ""


class Quoted(NamedTuple):
    """What is said, and what it rests on; without anchors the words are a whole reference by themselves."""

    words: str
    anchors: tuple[Anchor, ...] = ()

    @property
    def plain(self) -> str:
        """Return it as one line: "A statement (Zalesskij 2025, p. 33; BelTA 2024)."."""
        return f"{self.words} ({'; '.join(anchor.words for anchor in self.anchors)})." if self.anchors else self.words


def quoted(library: Library, places: Iterable[Place]) -> tuple[Quoted, ...]:
    """Return facts with their page and sources; everything else as it is cited. Raises NotFoundError for what is not there."""
    return tuple(_fact(library, place) if place.kind is PlaceKind.FACT else Quoted(reference(library, place)) for place in places)


def _fact(library: Library, place: Place) -> Quoted:
    collection, scope = library.collection, Scope(fact=FactId(place.ref))
    found = facts(collection, scope)
    if not found:
        return Quoted(reference(library, place))
    cited = (Anchor(short_reference(source.work), source.work.url) for source in sources(collection, scope))
    anchors = dict.fromkeys((Anchor(f"{document_words(collection)}, p. {found[0].page}"), *cited))
    by_words = {anchor.words: anchor for anchor in reversed(anchors)}
    statement = found[0].statement.removesuffix(".").replace("\u00a0", " ")
    return Quoted(statement, tuple(by_words[words] for words in dict.fromkeys(anchor.words for anchor in anchors)))
