"""One entry with its names and connections, and where former slugs lead."""

from vademecum.collection.facts import period_of
from vademecum.collection.lines import EntityLine
from vademecum.collection.opened import Collection, split_lines
from vademecum.collection.rows import EntityRow, StatedRelation
from vademecum.collection.scope import Scope
from vademecum.domain.entries import Alias, Entity
from vademecum.domain.names import Slug, Spelling, Status


def entity(collection: Collection, slug: Slug) -> EntityRow | None:
    """Return the entry of that slug, or of the entry that had it before; None when there is none."""
    found = collection.rows("entity", slug=slug)
    if not found:
        return None
    slug_, type_, name, sort_name, summary, kind, chapters, fact_count, figure_count, former = found[0]
    aliases = tuple(Alias(alias, Spelling(spelling)) for alias, spelling in collection.rows("aliases", slug=slug_))
    value = Entity(slug_, type_, name, sort_name, summary, kind, aliases, tuple(Slug(s) for s in split_lines(former)))
    return EntityRow(value, tuple(int(c) for c in split_lines(chapters)), fact_count, figure_count)


def present_slug(collection: Collection, slug: Slug) -> Slug | None:
    """Return the slug the entry has now, None when there is no such entry."""
    found = collection.rows("present_slug", slug=slug)
    return found[0][0] if found else None


def relations(collection: Collection, slug: Slug) -> tuple[StatedRelation, ...]:
    """Return what connects the entry, by predicate in the order of the vocabulary, then by the name of the other entry."""
    return tuple(
        StatedRelation(predicate, bool(inverse), other, name, type_, fact, Status(status), period_of(start, end), key)
        for predicate, inverse, other, name, type_, fact, status, start, end, key in collection.rows("relations", entity=slug)
    )


def concerned(collection: Collection, scope: Scope) -> tuple[EntityLine, ...]:
    """Return the entries that the facts of a chapter, footnote or fact concern, by name."""
    return tuple(EntityLine(*row) for row in collection.rows("entities_concerned", **scope.parameters()))
