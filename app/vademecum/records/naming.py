"""Whether names and ids tell records apart: no two entries under one name, ids of the form of their chapter."""

import re
from collections.abc import Iterator

from vademecum.domain.entries import Entity
from vademecum.domain.errors import Flaw
from vademecum.domain.fold import fold
from vademecum.domain.names import Slug, Spelling
from vademecum.records.content import Content

_CHAPTER_ID = re.compile(r"c(\d+)-[a-z0-9]")


def naming_flaws(content: Content) -> Iterator[Flaw]:
    """Every clash of names, former slugs and bibliography numbers, and every id that does not name its chapter."""
    yield from _shared_names(content)
    yield from _former_slugs(content)
    yield from _shared_numbers(content)
    for fact in content.facts:
        yield from _wrong_prefix(content, "fact", fact.id, fact.chapter)
    for erratum in content.errata:
        yield from _wrong_prefix(content, "erratum", erratum.id, erratum.chapter)
    for check in content.checks:
        yield from _wrong_prefix(content, "check", check.id, _chapter_by_file(content, check.id))


def chapter_of(identity: str) -> int:
    """The chapter that an id names: 4 for `c4-…`; 0 when it names none."""
    match = _CHAPTER_ID.match(identity)
    return int(match[1]) if match else 0


def _chapter_by_file(content: Content, check: str) -> int:
    return int(content.places["check", check].file.stem)


def _shared_names(content: Content) -> Iterator[Flaw]:
    named: dict[str, Entity] = {}
    for entity in content.entities:
        first = named.setdefault(fold(entity.name), entity)
        if first is not entity and entity.name:
            reason = f"{entity.name!r} is also the name of {first.slug}; tell the two apart in their names"
            yield _flaw(content, entity.slug, "name", reason)
    for entity in content.entities:
        for alias in entity.aliases:
            other = named.get(fold(alias.name), entity)
            if other is not entity and alias.spelling is Spelling.USUAL:
                yield _flaw(content, entity.slug, "aliases", f"{alias.name!r} is the name of {other.slug}")


def _former_slugs(content: Content) -> Iterator[Flaw]:
    holders: dict[Slug, Slug] = {}
    for entity in content.entities:
        for former in entity.former_slugs:
            if content.knows("entry", former):
                yield _flaw(content, entity.slug, "former-slugs", f"{former!r} is the slug of an entry of today")
            elif holders.setdefault(former, entity.slug) != entity.slug:
                yield _flaw(content, entity.slug, "former-slugs", f"{former!r} is also a former slug of {holders[former]}")


def _shared_numbers(content: Content) -> Iterator[Flaw]:
    holders: dict[int, str] = {}
    for work in content.works:
        number = work.bibliography_number
        if number is not None and holders.setdefault(number, work.id) != work.id:
            place = content.places["work", work.id]
            yield place.flaw(work.id, "bibliography-number", f"{number} is also the number of {holders[number]}")


def _wrong_prefix(content: Content, kind: str, identity: str, chapter: int) -> Iterator[Flaw]:
    if identity and chapter_of(identity) != chapter:
        yield content.places[kind, identity].flaw(identity, "id", f"must begin with c{chapter}- and go on in words")


def _flaw(content: Content, slug: Slug, field: str, reason: str) -> Flaw:
    return content.places["entry", slug].flaw(slug, field, reason)
