"""The page of one entry."""

from vademecum.collection.entries import entity, relations
from vademecum.collection.opened import Collection
from vademecum.collection.rows import EntityRow, StatedRelation
from vademecum.collection.scope import Scope
from vademecum.domain.errors import NotFoundError
from vademecum.domain.fold import fold
from vademecum.domain.names import Slug, Spelling, Status
from vademecum.pages.connecting import connection_groups
from vademecum.pages.entry import DetailPage
from vademecum.pages.happening import happenings, happens
from vademecum.pages.naming import document_word, entry_place, number_list
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.resting import with_all_that_rests
from vademecum.pages.shown import Run


def entry_page(library: Library, slug: Slug, *, in_book_order: bool) -> DetailPage:
    """Return the page of the entry that has this slug or had it before. Raises NotFoundError."""
    collection = library.collection
    row = entity(collection, slug)
    if row is None:
        raise NotFoundError(f"There is no entry “{slug}” in this collection.")
    connected = relations(collection, row.entity.slug)
    page = DetailPage(
        place=entry_place(row.entity.slug),
        icon=collection.types[row.entity.type].icon,
        kind_line=_kind_line(collection, row, connected),
        title=row.entity.name,
        summary=row.entity.summary,
        other_names=_other_names(row, document_word(collection.publication)),
        connections=connection_groups(collection.predicates, tuple(each for each in connected if not happens(collection.types, each))),
        happenings=happenings(collection.types, collection.predicates, connected),
    )
    return with_all_that_rests(library, page, Scope(entity=row.entity.slug), in_book_order=in_book_order)


def _kind_line(collection: Collection, row: EntityRow, connected: tuple[StatedRelation, ...]) -> tuple[Run, ...]:
    runs = [Run(row.entity.kind or collection.types[row.entity.type].label)]
    places = (relation for relation in connected if not relation.inverse and relation.status == Status.REPORTED)
    located = {relation.other: relation.other_name for relation in places if collection.predicates[relation.predicate].locates}
    runs += [Run(name, entry_place(other)) for other, name in located.items()]
    if row.chapters:
        only = Place(PlaceKind.CHAPTER, str(row.chapters[0])) if len(row.chapters) == 1 else None
        runs.append(Run(f"{'chapter' if only else 'chapters'} {number_list(row.chapters)}", only))
    return tuple(runs)


def _other_names(row: EntityRow, document: str) -> tuple[str, ...]:
    """Write usual names in the script of the name first, then spellings of the document, then names in other scripts."""
    names: dict[Spelling, list[str]] = {spelling: [] for spelling in Spelling}
    for alias in row.entity.aliases:
        names[alias.spelling].append(alias.name)
    own = [name for name in names[Spelling.USUAL] if _is_latin(name) == _is_latin(row.entity.name)]
    other = [name for name in names[Spelling.USUAL] if name not in own]
    printed, wrong = ", ".join(names[Spelling.PRINTED]), ", ".join(names[Spelling.MISPRINTED])
    parts = (
        ", ".join(own),
        f"in the {document} also {printed}" if printed else "",
        f"misprinted there {wrong}" if wrong and printed else f"misprinted in the {document} {wrong}" if wrong else "",
        ", ".join(other),
    )
    return tuple(filter(None, parts))


def _is_latin(name: str) -> bool:
    return any("a" <= letter <= "z" for letter in fold(name))
