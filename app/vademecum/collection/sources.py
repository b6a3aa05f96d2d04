"""Chapters, footnotes and the works they cite."""

from typing import Any

from vademecum.collection.opened import Collection, split_lines
from vademecum.collection.rows import CitedSource
from vademecum.collection.scope import Scope
from vademecum.domain.sources import Chapter, Footnote, Work


def chapters(collection: Collection) -> tuple[Chapter, ...]:
    """Return all chapters in order."""
    return tuple(Chapter(*row) for row in collection.once("chapters"))


def chapters_on(collection: Collection, page: str) -> tuple[Chapter, ...]:
    """Return the chapters that have a part on a printed page, in order; none for what is no number of a page."""
    number = int(page) if page.isdecimal() else -1
    return tuple(chapter for chapter in chapters(collection) if chapter.first_page <= number <= chapter.last_page)


def sources(collection: Collection, scope: Scope) -> tuple[CitedSource, ...]:
    """Return footnotes by number: all, those of a chapter, those cited by the facts of an entry or by a fact, or one.

    For one footnote, the others that cite the same work follow after it.
    """
    return tuple(_source(row) for row in collection.rows("sources", **scope.parameters()))


def _source(row: tuple[Any, ...]) -> CitedSource:
    number, chapter, page, locator, fact_count, figure_count, first_footnote, work, kind, authors, *rest = row
    footnote = Footnote(number, chapter, page, work, locator)
    return CitedSource(footnote, Work(work, kind, tuple(split_lines(authors)), *rest), fact_count, figure_count, first_footnote)
