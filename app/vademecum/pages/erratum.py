"""The page of one doubtful place: what is printed, what is meant, and the facts that rest on it."""

from vademecum.collection.checks import checks, errata
from vademecum.collection.facts import facts
from vademecum.collection.opened import Collection
from vademecum.collection.scope import Scope
from vademecum.collection.sources import sources
from vademecum.domain.entries import Erratum
from vademecum.domain.errors import NotFoundError
from vademecum.pages.entry import DetailPage
from vademecum.pages.naming import document_word
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.referring import met_order, references
from vademecum.pages.shown import Run
from vademecum.pages.stated import fact_rows


def known_erratum(collection: Collection, ref: str) -> Erratum | None:
    """Return the doubtful place of that id, None when there is none."""
    return next(iter(errata(collection, Scope(erratum=ref))), None)


def erratum_page(library: Library, ref: str) -> DetailPage:
    """Return the page of a doubtful place. Raises NotFoundError."""
    collection, doubt = library.collection, known_erratum(library.collection, ref)
    if doubt is None:
        raise NotFoundError(f"There is no erratum “{ref}” in this collection.")
    place = Place(PlaceKind.ERRATUM, ref)
    stated = facts(collection, Scope(among=doubt.facts)) if doubt.facts else ()
    done = {check.check.id: check for fact in doubt.facts for check in checks(collection, Scope(fact=fact))}
    cited = tuple(dict.fromkeys(number for fact in stated for number in fact.footnotes))
    return DetailPage(
        place=place,
        icon="erratum",
        kind_line=_kind_line(doubt),
        title=f"“{doubt.says}”",
        summary=_summary(doubt, document_word(collection.publication)),
        other_names=(),
        facts=fact_rows(stated, (), done.values()),
        references=references(sources(collection, Scope(among=cited)) if cited else (), met_order(stated)),
        in_book_order=True,
        bookmarked=library.shelf.is_bookmarked(str(place)),
    )


def _kind_line(doubt: Erratum) -> tuple[Run, ...]:
    chapter = Run(f"chapter {doubt.chapter}", Place(PlaceKind.CHAPTER, str(doubt.chapter)))
    return Run("Erratum"), Run(str(doubt.confidence)), chapter, Run(f"p. {doubt.page}", Place(PlaceKind.PAGE, str(doubt.page)))


def _summary(doubt: Erratum, document: str) -> str:
    rest = "" if doubt.facts else f" No fact recorded from the {document} rests on it."
    return f"Meant is: {doubt.means.removesuffix('.')}.{rest}"
