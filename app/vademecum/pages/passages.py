"""The facts of a page with the passages of the reader's own copy that they rest on."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from vademecum.collection.opened import Collection
from vademecum.collection.paragraphs import figures_beside, fingerprints_of, paragraphs
from vademecum.collection.rows import StatedFigure
from vademecum.domain.errors import ShelfError
from vademecum.domain.names import FactId
from vademecum.domain.sources import Paragraph
from vademecum.pages.entry import DetailPage, ErratumRow
from vademecum.pages.naming import page_words
from vademecum.pages.opened import Library
from vademecum.pages.own_copy import numbers_of, occurrences_of
from vademecum.pages.passage import Mark, MarkKind, Passage, apart
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.shown import FactRow, Run
from vademecum.shelf.copied import CopiedPassage
from vademecum.shelf.own_copy import opened_copy

NOTHING_RECORDED = "Nothing is recorded of this passage."


@dataclass(frozen=True, slots=True)
class _Resting:
    """What the passages of one page are written from, by fingerprint or fact; `marks` are those that every fact has."""

    fingerprints: Mapping[FactId, str]
    copied: Mapping[str, CopiedPassage]
    paragraphs: Mapping[str, Paragraph]
    numbers: Mapping[FactId, Sequence[Mark]]
    marks: Mapping[str, Sequence[Mark]]


def with_passages(library: Library, page: DetailPage, asked: Place) -> DetailPage:
    """Return the page with the passage of each fact that the attached copy has; a chapter also with the one asked for.

    A copy whose index is damaged shows nothing; its state says so.
    """
    with suppress(ShelfError):
        return _with_passages(library, page, asked)
    return page


def passage_place(paragraph: Paragraph) -> Place:
    """Return where a passage is."""
    return Place(PlaceKind.PASSAGE, f"{paragraph.chapter}.{paragraph.number}")


def _with_passages(library: Library, page: DetailPage, asked: Place) -> DetailPage:
    resting = _resting(library, page, asked)
    rows = tuple(replace(fact, passage=_passage_of(fact, resting)) for fact in page.facts)
    sought = [paragraph for paragraph in resting.paragraphs.values() if passage_place(paragraph) == asked]
    if sought and not any(fact.passage and fact.passage.ref == asked.ref for fact in rows):
        rows = _inserted(rows, _bare_row(sought[0], resting))
    return replace(page, facts=rows)


def _resting(library: Library, page: DetailPage, asked: Place) -> _Resting:
    assert library.user_dir is not None
    collection, known = library.collection, paragraphs(library.collection)
    ids = [fact.id for fact in page.facts]
    of_fact = fingerprints_of(collection, ids)
    wanted = {*of_fact.values(), *(key for key, paragraph in known.items() if passage_place(paragraph) == asked)}
    with opened_copy(library.user_dir) as copy:
        copied = copy.passages(sorted(wanted))
    numbers = _numbers(collection, ids, copied)
    marks = {key: _marks(known[key], passage, page.errata) for key, passage in copied.items()}
    return _Resting(of_fact, copied, {key: known[key] for key in copied}, numbers, marks)


def _numbers(collection: Collection, ids: Sequence[str], copied: Mapping[str, CopiedPassage]) -> Mapping[FactId, Sequence[Mark]]:
    """Return the marks of the numbers of each fact in its passage."""
    figures = figures_beside(collection, ids)
    fingerprints = fingerprints_of(collection, list({stated.fact for stated in figures}))
    beside: dict[str, list[StatedFigure]] = defaultdict(list)
    for stated in figures:
        beside[fingerprints[stated.fact]].append(stated)
    numbers: dict[FactId, list[Mark]] = defaultdict(list)
    for fingerprint, passage in copied.items():
        spans = numbers_of(passage, beside[fingerprint])
        for stated in beside[fingerprint]:
            if stated.figure.id in spans:
                numbers[stated.fact].append(Mark(*spans[stated.figure.id], MarkKind.NUMBER))
    return numbers


def _passage_of(fact: FactRow, resting: _Resting) -> Passage | None:
    fingerprint = resting.fingerprints[FactId(fact.id)]
    return _passage(fingerprint, resting, resting.numbers.get(FactId(fact.id), ())) if fingerprint in resting.copied else None


def _passage(fingerprint: str, resting: _Resting, numbers: Sequence[Mark]) -> Passage:
    paragraph = resting.paragraphs[fingerprint]
    words = page_words(paragraph.first_page, paragraph.last_page)
    marks = apart((*resting.marks[fingerprint], *numbers))
    return Passage(passage_place(paragraph).ref, words, resting.copied[fingerprint].text, marks)


def _marks(paragraph: Paragraph, copied: CopiedPassage, errata: Sequence[ErratumRow]) -> tuple[Mark, ...]:
    turns = (Mark(start, start, MarkKind.PAGE, page_words(page, page)) for start, page in copied.page_starts[1:])
    return (*_doubts(paragraph, copied.text, errata), *turns)


def _doubts(paragraph: Paragraph, text: str, errata: Sequence[ErratumRow]) -> Iterator[Mark]:
    for erratum in errata:
        if erratum.chapter == paragraph.chapter and paragraph.first_page <= erratum.page <= paragraph.last_page:
            for start, stop in occurrences_of(erratum.says, text):
                yield Mark(start, stop, MarkKind.DOUBT, f"Meant is: {erratum.means}")


def _bare_row(paragraph: Paragraph, resting: _Resting) -> FactRow:
    """Return a row for a passage on which no fact rests."""
    passage = _passage(paragraph.fingerprint, resting, ())
    return FactRow(passage.ref, "", (Run(NOTHING_RECORDED),), paragraph.chapter, paragraph.first_page, (), (), passage=passage)


def _inserted(rows: tuple[FactRow, ...], bare: FactRow) -> tuple[FactRow, ...]:
    """Return the rows of a chapter with one more, after the facts of the passages before it."""
    assert bare.passage is not None
    order = [int(part) for part in bare.passage.ref.split(".")]
    at = sum(row.passage is None or [int(part) for part in row.passage.ref.split(".")] < order for row in rows)
    return (*rows[:at], bare, *rows[at:])
