"""Chapters, footnotes and the works they cite."""

import json
from collections.abc import Iterable
from typing import Any

from vademecum.collection.opened import Collection, split_lines
from vademecum.collection.rows import CitedSource
from vademecum.collection.scope import Scope
from vademecum.domain.names import FootnoteNumber
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


def footnotes_citing(
    collection: Collection, numbers: Iterable[FootnoteNumber], chapter: int | None, note: int | None
) -> dict[FootnoteNumber, FootnoteNumber]:
    """Return for each footnote the one to show of those that cite the same work: within the chapter, where there is one, that `note`
    if it is among them, else the first.
    """
    wanted = json.dumps(list(numbers))
    return dict(collection.rows("footnotes_citing", numbers=wanted, chapter=chapter, note=-1 if note is None else note))


def _source(row: tuple[Any, ...]) -> CitedSource:
    number, chapter, page, locator, fact_count, figure_count, first_footnote, work, kind, authors, *rest = row
    footnote = Footnote(number, chapter, page, work, locator)
    return CitedSource(footnote, Work(work, kind, tuple(split_lines(authors)), *rest), fact_count, figure_count, first_footnote)
