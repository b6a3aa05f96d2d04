"""What rests on an entry, a chapter or a source: the part that their pages have in common."""

from dataclasses import replace

from vademecum.collection.checks import checks, errata
from vademecum.collection.entries import concerned
from vademecum.collection.facts import facts, figures
from vademecum.collection.scope import Scope
from vademecum.collection.sources import sources
from vademecum.pages.check_rows import check_row, erratum_row
from vademecum.pages.entry import DetailPage
from vademecum.pages.naming import entry_link
from vademecum.pages.opened import Library
from vademecum.pages.referring import met_order, references
from vademecum.pages.stated import by_date, fact_rows, figure_rows


def with_all_that_rests(library: Library, page: DetailPage, scope: Scope, *, in_book_order: bool) -> DetailPage:
    """Return the page with the facts, figures, entries, sources, errata and checks of the scope, and whether it is on the shelf.

    Facts stand by date, or as the document has them; sources in the order a reader meets them in the facts, then the others.
    """
    collection = library.collection
    found, cited = facts(collection, scope), sources(collection, scope)
    stated = list(found) if in_book_order else by_date(found)
    doubts, done = errata(collection, scope), checks(collection, scope)
    return replace(
        page,
        facts=fact_rows(stated, doubts, done),
        figures=figure_rows(collection, figures(collection, scope)),
        entries=tuple(entry_link(line.slug, line.name) for line in concerned(collection, scope)),
        references=references(cited, (*met_order(stated), *(source.footnote.number for source in cited))),
        errata=tuple(map(erratum_row, doubts)),
        checks=tuple(map(check_row, done)),
        in_book_order=in_book_order,
        bookmarked=library.shelf.is_bookmarked(str(page.place)),
    )
