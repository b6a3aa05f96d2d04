"""An entry as a list shows it."""

from typing import NamedTuple

from vademecum.collection.opened import Collection
from vademecum.domain.names import Slug, TypeId


class EntityLine(NamedTuple):
    """An entry as a list shows it. `sort_key` orders lists, together with the slug."""

    slug: Slug
    type: TypeId
    kind: str
    name: str
    sort_key: str
    fact_count: int
    figure_count: int


def entity_line(collection: Collection, slug: Slug) -> EntityLine | None:
    """Return the entry of exactly that slug as a list shows it."""
    return next((EntityLine(*row) for row in collection.once("entity_line", slug=slug)), None)


def entity_summary(collection: Collection, slug: Slug) -> str:
    """Return what is said of the entry of exactly that slug in a sentence."""
    ((summary,),) = collection.once("entity_summary", slug=slug)
    return str(summary)
