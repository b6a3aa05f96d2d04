"""The reader's own copy of the document: attached, matched with the collection, detached; the one file of this room that reads a document.

What reads one is imported when a copy is attached or shown, never at the start.
"""

# ruff: noqa: PLC0415

from collections.abc import Collection as Known
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vademecum.collection.paragraphs import paragraphs
from vademecum.collection.rows import StatedFigure
from vademecum.domain.errors import DocumentError, ShelfError
from vademecum.domain.names import FigureId
from vademecum.pages.opened import Library
from vademecum.shelf.copied import CopiedPassage, CopiedQuantity
from vademecum.shelf.own_copy import is_attached, opened_copy, remove_copy, write_copy

if TYPE_CHECKING:
    from vademecum.document.model import Document

LARGEST = 64 * 1024 * 1024
_READING = 0.9
DETACHED = "Your copy is detached: its text and index are deleted. The file it was attached from stays where it is."


class CopyState(NamedTuple):
    """How much of the collection's document a copy holds: `matched` of `total` passages; `name` is that of the file attached."""

    name: str
    matched: int
    total: int

    @property
    def words(self) -> str:
        """Say it: "412 of 412 passages"."""
        return f"{self.matched:,} of {self.total:,} passages"

    @property
    def is_this_document(self) -> bool:
        """Whether at least half of the passages are there."""
        return 0 < self.total <= 2 * self.matched


class Stopped(Exception):
    """The reader did not want to go on."""


class Course:
    """How far the attaching is, from 0 to 1. Watched and stopped from another thread than the one that works."""

    def __init__(self) -> None:
        self.part = 0.0
        self.is_stopped = False

    def go_on(self, part: float) -> None:
        """Note what part is done. Raises Stopped when that was wanted."""
        self.part = part
        if self.is_stopped:
            raise Stopped


def copy_state(library: Library) -> CopyState | None:
    """Return what is attached, held against the collection as it is now; None when nothing is. Raises ShelfError for a damaged index."""
    if library.user_dir is None or not is_attached(library.user_dir):
        return None
    known = known_passages(library)
    with opened_copy(library.user_dir) as copy:
        return CopyState(copy.name, len(known & copy.fingerprints()), len(known))


def known_passages(library: Library) -> frozenset[str]:
    """Return the fingerprints that a copy is known by."""
    return frozenset(paragraphs(library.collection))


def attach_copy(path: Path, user_dir: Path, known: Known[str], course: Course) -> CopyState:
    """Read a copy, hold it against the passages known, and keep it in the reader's folder in the place of any before it.

    Needs no library, so that a thread of its own can do it. Raises Stopped; DocumentError for what cannot be read and what is another
    document; ShelfError when the folder cannot be written. Whatever it raises, the copy before it stays as it was.
    """
    document = _read(path, course)
    found = {paragraph.place.fingerprint for paragraph in document.paragraphs}
    state = CopyState(path.name, len(found.intersection(known)), len(known))
    if not state.is_this_document:
        raise DocumentError(_refusal(state))
    write_copy(user_dir, path.name, _copied(document, course))
    return state


def detach_copy(user_dir: Path | None) -> bool:
    """Delete all that was kept of the copy; return whether there was one. Raises ShelfError when it cannot be deleted."""
    return user_dir is not None and remove_copy(user_dir)


def attached_words(state: CopyState) -> str:
    """Say what came of attaching."""
    if state.matched == state.total:
        return f"Your copy is attached: a complete copy, {state.words} match."
    return f"Your copy is attached: {state.words} match; the others are not shown."


def numbers_of(passage: CopiedPassage, figures: Sequence[StatedFigure]) -> dict[FigureId, tuple[int, int]]:
    """Return where the number of each figure stands in the passage it rests on. `figures` are all that rest there.

    Two figures of one printed number have it both; a derived figure has none.
    """
    from vademecum.document.curated import pair_figures
    from vademecum.document.findings import standing
    from vademecum.document.model import PrintedQuantity

    quantities = [PrintedQuantity(*quantity) for quantity in passage.quantities]
    paired = pair_figures(quantities, passage.text, [stated.figure for stated in figures])
    found = {paired[it.start].id: (it.start, it.stop) for it in quantities if it.start in paired}
    for figure in (stated.figure for stated in figures if not stated.figure.formula):
        stands = standing(figure, passage.text, quantities)
        if stands is not None:
            found.setdefault(figure.id, stands)
    return found


def occurrences_of(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Each place `[start, stop)` where the words of the document stand in a text."""
    from vademecum.document.passage import occurrences

    return occurrences(words, text)


def _read(path: Path, course: Course) -> "Document":
    from vademecum.document.reading import read_document

    _refuse_unreadable(path)
    return read_document(path, watch=lambda part: course.go_on(part * _READING))


def _refuse_unreadable(path: Path) -> None:
    try:
        if path.is_dir():
            raise DocumentError(f"{path} is a folder: choose the file of the document in it.")
        if not path.is_file():
            raise DocumentError(f"There is no file {path}: choose the file of the document.")
        size = path.stat().st_size
        with path.open("rb") as file:
            beginning = file.read(4096)
    except OSError as error:
        raise DocumentError(f"{path} cannot be read ({error.strerror}): check that you may read it.") from error
    if not beginning.strip():
        raise DocumentError(f"{path} is empty: choose the file of the document.")
    if size > LARGEST:
        raise DocumentError(f"{path} is too large for a document of text ({size // 2**20:,} MB): choose its Markdown copy.")
    if b"\0" in beginning or beginning.startswith(b"%PDF"):
        raise DocumentError(f"{path} is no text: choose a copy of the document saved as Markdown in UTF-8.")


def _refusal(state: CopyState) -> str:
    if 10 * state.matched < state.total:
        return f"This is another document: {state.words} match. Choose a copy of the document that the collection was made from."
    return f"This copy is damaged, cut short or of another edition: {state.words} match. Choose a whole copy."


def _copied(document: "Document", course: Course) -> Iterator[CopiedPassage]:
    for done, paragraph in enumerate(document.paragraphs):
        course.go_on(_READING + (1 - _READING) * done / len(document.paragraphs))
        quantities = tuple(CopiedQuantity(it.start, it.stop, it.printed, it.value, it.high, it.kind) for it in paragraph.quantities)
        yield CopiedPassage(paragraph.place.fingerprint, paragraph.text, paragraph.page_starts, quantities)


def kept_nowhere() -> ShelfError:
    """Return what to raise where the reader has no folder to keep a copy in."""
    return ShelfError("There is no folder to keep your copy in: name one with --user-dir or VADEMECUM_HOME.")
