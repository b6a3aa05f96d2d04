"""The document a collection was made from."""

from typing import NamedTuple


class Publication(NamedTuple):
    """The document a collection was made from, for title bars and references; empty where unknown."""

    id: str
    title: str
    subtitle: str
    authors: tuple[str, ...]
    publisher: str
    place: str
    year: int | None
    isbn: str
    language: str
    short_reference: str
    description: str
