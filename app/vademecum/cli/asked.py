"""The library and the places that a command asks about."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from vademecum.cli.miscall import CallError
from vademecum.collection.bundled import bundled_collection
from vademecum.collection.entries import present_slug
from vademecum.collection.facts import facts, figures
from vademecum.collection.opened import open_collection
from vademecum.collection.scope import Scope
from vademecum.domain.errors import NotFoundError, ShelfError
from vademecum.domain.names import FactId, FigureId, Slug, TypeId
from vademecum.pages.detail import detail_page
from vademecum.pages.entry import DetailPage, Happenings
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind, parse_place
from vademecum.shelf.opened import passing_shelf
from vademecum.shelf.place import default_user_dir


@contextmanager
def asked_library(options: Namespace) -> Iterator[Library]:
    """Open the collection for one command. The reader's own shelf is left alone: nothing is asked of it, and nothing made."""
    library = Library(open_collection(options.collection or bundled_collection()), passing_shelf(), _folder(options))
    try:
        yield library
    finally:
        library.close()


def _folder(options: Namespace) -> Path | None:
    """Return the reader's folder, where a copy of the document may be attached; None where there is no home to have one in."""
    with suppress(ShelfError):
        return options.user_dir or default_user_dir()
    return None


def plain_text(text: str) -> str:
    """Return an argument as text that a question can hold: bytes that are no UTF-8 become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")


def known_type(library: Library, text: str | None) -> TypeId | None:
    """Return the type, None for none. Raises CallError that names those there are."""
    if text is None or text in library.collection.types:
        return None if text is None else TypeId(text)
    raise CallError(f"There is no type “{plain_text(text)}”; there are {', '.join(library.collection.types)}.")


def place_of(library: Library, text: str) -> Place:
    """Return the place that a slug, an id, a footnote's number or a written place names. Raises NotFoundError, CallError."""
    ref = plain_text(text).strip()
    if ":" in ref:
        try:
            return parse_place(ref)
        except ValueError as error:
            kinds = ", ".join(f"{kind}:…" for kind in PlaceKind)
            raise CallError(f"“{ref}” is no place; places are {kinds}.") from error
    if ref.isdecimal():
        return Place(PlaceKind.NOTE, ref)
    if slug := present_slug(library.collection, Slug(ref)):
        return Place(PlaceKind.ENTRY, slug)
    if facts(library.collection, Scope(fact=FactId(ref))):
        return Place(PlaceKind.FACT, ref)
    if figures(library.collection, Scope(figure=FigureId(ref))):
        return Place(PlaceKind.FIGURE, ref)
    raise NotFoundError(f"There is no entry, fact or figure “{ref}”; try “vademecum search”.")


def page_of(library: Library, place: Place) -> DetailPage:
    """Return the page of a place; of a fact or figure only what is its own. Raises NotFoundError."""
    page = detail_page(library, place)
    if place.kind is PlaceKind.FACT:
        return _only(page, place, place.ref, [row.id for row in page.figures if row.fact == place.ref])
    if place.kind is PlaceKind.FIGURE:
        return replace(page, figures=tuple(row for row in page.figures if row.id == place.ref))
    return page


def _only(page: DetailPage, place: Place, fact: str, figure_ids: list[str]) -> DetailPage:
    """Return of a chapter's page what belongs to one fact."""
    told = tuple(row for row in page.facts if row.id == fact)
    notes = {number for row in told for number in row.footnotes}
    return replace(
        page,
        place=place,
        summary="",
        facts=told,
        figures=tuple(row for row in page.figures if row.id in figure_ids),
        connections=(),
        happenings=Happenings(),
        entries=(),
        references=tuple(row for row in page.references if row.footnote in notes),
        errata=tuple(row for row in page.errata if fact in row.facts),
        checks=tuple(row for row in page.checks if set(figure_ids) & set(row.figures)),
    )
