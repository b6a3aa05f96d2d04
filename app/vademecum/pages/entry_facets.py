"""What entries are told apart by: their type, and the chapters, years and statuses of their facts."""

from functools import reduce
from operator import or_

from vademecum.collection.opened import Collection
from vademecum.collection.standing import Standing, standing
from vademecum.domain.members import NOBODY, Members
from vademecum.domain.names import Status, TypeId
from vademecum.pages.chapter_facet import chapter_words
from vademecum.pages.facets import Division, kept_among
from vademecum.pages.listing import Chosen
from vademecum.pages.naming import capital
from vademecum.pages.year_facet import NO_YEAR, latest_first, year_words

_STATUSES = [*map(str, Status)]


def entry_divisions(collection: Collection, type_: TypeId | None) -> tuple[Division, ...]:
    """Return the facets of the entries of a type, or of all, which are told apart by type, too. One that has facts of several chapters
    stands under each."""
    stands = standing(collection)
    of_facts = (
        Division("chapter", "Chapter", stands.chapters, chapter_words(collection), int),
        Division("year", "Year", {key or NO_YEAR: members for key, members in stands.years.items()}, year_words, latest_first),
        Division("status", "Status", stands.statuses, capital, _STATUSES.index),
    )
    return of_facts if type_ is not None else (_types(collection, stands), *of_facts)


def all_of(collection: Collection, type_: TypeId | None) -> Members:
    """Return the entries of a type, or all."""
    types = standing(collection).types
    return types.get(type_, NOBODY) if type_ is not None else reduce(or_, types.values(), NOBODY)


def entries_kept(collection: Collection, type_: TypeId | None, chosen: Chosen) -> Members:
    """Return the entries of a type, or of all, that have what is chosen of their facets."""
    return kept_among(all_of(collection, type_), entry_divisions(collection, type_), chosen)


def _types(collection: Collection, stands: Standing) -> Division:
    ids = list(collection.types)
    return Division(
        "type", "Type", stands.types, lambda key: collection.types[TypeId(key)].plural_label, lambda key: ids.index(TypeId(key))
    )
