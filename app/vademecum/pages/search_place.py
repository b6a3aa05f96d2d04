"""A search as a place: what it asks for, and what it is called."""

from vademecum.collection.opened import Collection
from vademecum.pages.query import Query, parse_query
from vademecum.pages.search_limits import types_by_word

_LONGEST_NAME = 100


def search_name(ref: str) -> str:
    """Return what a search is called: its own words, of a very long one those it begins with."""
    begun = ref[:_LONGEST_NAME]
    return ref if len(ref) <= _LONGEST_NAME else f"{begun.rpartition(' ')[0] or begun}…"


def query_of(collection: Collection, text: str) -> Query:
    """Return what a text asks for; types of the collection may be named in it."""
    return parse_query(text, types_by_word(collection) if ":" in text else {})


def asks_anything(collection: Collection, ref: str) -> bool:
    """Tell whether a text asks for anything."""
    return query_of(collection, ref) != Query()
