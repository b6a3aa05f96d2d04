"""What things are called on a page: the document, places, types and counts."""

from collections.abc import Sequence
from functools import lru_cache

from vademecum.collection.lines import EntityLine
from vademecum.collection.opened import Collection
from vademecum.domain.names import Slug
from vademecum.domain.publication import Publication
from vademecum.pages.place import Link, Place, PlaceKind

SEPARATOR = " · "


def document_word(publication: Publication) -> str:
    """Return what to call the document: what has an ISBN is a book."""
    return "book" if publication.isbn else "document"


@lru_cache(maxsize=4096)
def entry_place(slug: Slug) -> Place:
    """Return where the entry of a slug is."""
    return Place(PlaceKind.ENTRY, slug)


def entry_link(slug: Slug, name: str) -> Link:
    """Return a link to an entry under a name."""
    return Link(name, entry_place(slug))


def kind_words(collection: Collection, line: EntityLine) -> str:
    """Return what an entry is: its own refinement of the type, or the type."""
    return line.kind or collection.types[line.type].label


def record_counts(facts: int, figures: int) -> str:
    """Write "31 facts, 38 figures"; what there is none of is left out."""
    counts = (count_words(facts, "fact", "facts") if facts else "", count_words(figures, "figure", "figures") if figures else "")
    return ", ".join(filter(None, counts))


def capital(words: str) -> str:
    """Let words begin a line."""
    return words[:1].upper() + words[1:]


def joined(parts: Sequence[str]) -> str:
    """Join the parts of a line, empty ones left out."""
    return SEPARATOR.join(part for part in parts if part)


def page_words(first: int, last: int) -> str:
    """Write "p. 31" or "pp. 31–35"."""
    return f"p. {first}" if first == last else f"pp. {first}–{last}"


def number_list(numbers: Sequence[int]) -> str:
    """Write ascending numbers with runs of three and more joined: "3–5, 7, 9, 10"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)


def count_words(number: int, one: str, many: str) -> str:
    """Write a count with its noun: "1 fact", "1,243 facts"."""
    return f"{number:,} {one if number == 1 else many}"
