"""What a reader is told at the first start: what the collection is, where it comes from, what it holds."""

from dataclasses import dataclass

from vademecum.domain.publication import Publication
from vademecum.pages.naming import document_word, joined
from vademecum.pages.opened import Library
from vademecum.pages.sidebar import sidebar


@dataclass(frozen=True, slots=True)
class Welcome:
    """All of it from the collection's own words; empty where it says nothing. `document` is what to call what it was made from."""

    title: str
    subtitle: str
    imprint: str
    description: str
    holds: str
    document: str


def welcome(library: Library) -> Welcome:
    """Return what the collection says of itself."""
    publication = library.collection.publication
    return Welcome(
        publication.title, publication.subtitle, _imprint(publication), publication.description, sidebar(library).summary,
        document_word(publication),
    )  # fmt: skip


def _imprint(publication: Publication) -> str:
    where = ", ".join(filter(None, (publication.publisher, publication.place, str(publication.year or ""))))
    return joined(("; ".join(publication.authors), where, f"ISBN {publication.isbn}" if publication.isbn else ""))
