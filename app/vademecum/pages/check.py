"""The page of one cross-check: its arithmetic drawn, the verdict, and the figures and facts it rests on."""

from vademecum.collection.checks import checks, errata
from vademecum.collection.facts import facts, figures
from vademecum.collection.opened import Collection
from vademecum.collection.rows import DoneCheck
from vademecum.collection.scope import Scope
from vademecum.collection.sources import sources
from vademecum.domain.errors import NotFoundError
from vademecum.pages.arithmetic import drawn_sum
from vademecum.pages.entry import DetailPage
from vademecum.pages.opened import Library
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.referring import met_order, references
from vademecum.pages.shown import SIGNS, Run
from vademecum.pages.stated import fact_rows, figure_rows
from vademecum.pages.tagging import verdict_tag


def known_check(collection: Collection, ref: str) -> DoneCheck | None:
    """Return the cross-check of that id, None when there is none."""
    return next(iter(checks(collection, Scope(check=ref))), None)


def check_page(library: Library, ref: str) -> DetailPage:
    """Return the page of a cross-check. Raises NotFoundError."""
    collection, done = library.collection, known_check(library.collection, ref)
    if done is None:
        raise NotFoundError(f"There is no check “{ref}” in this collection.")
    place, chapter, verdict = Place(PlaceKind.CHECK, ref), Place(PlaceKind.CHAPTER, str(done.chapter)), verdict_tag(done)
    stated = facts(collection, Scope(among=done.facts)) if done.facts else ()
    doubts = {doubt.id: doubt for fact in done.facts for doubt in errata(collection, Scope(fact=fact))}
    cited = tuple(dict.fromkeys(number for fact in stated for number in fact.footnotes))
    return DetailPage(
        place=place,
        icon="check",
        kind_line=(
            Run("Cross-check"),
            Run(f"{SIGNS[verdict.kind]} {verdict.words}".strip()),
            Run(f"chapter {done.chapter}", chapter),
        ),
        title=done.check.title,
        summary=done.check.explanation,
        other_names=(),
        facts=fact_rows(stated, doubts.values(), ()),
        figures=figure_rows(collection, figures(collection, Scope(among=done.figures)) if done.figures else ()),
        references=references(sources(collection, Scope(among=cited)) if cited else (), met_order(stated)),
        in_book_order=True,
        bookmarked=library.shelf.is_bookmarked(str(place)),
        drawn_sum=drawn_sum(collection, done),
    )
