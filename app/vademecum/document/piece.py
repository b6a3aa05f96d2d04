"""What a chapter consists of before its paragraphs are joined: blocks of running text and footnote definitions, by page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of running text as written. `opens_page` where the copy breaks the page before it; `is_item` for a list item."""

    page: int
    text: str
    opens_page: bool = False
    is_item: bool = False


@dataclass(frozen=True, slots=True)
class Definition:
    """A footnote's text as written, under the label it is cited by, and the page it stands on."""

    label: str
    page: int
    text: str


@dataclass(frozen=True, slots=True)
class PagedChapter:
    """The running text and the footnote definitions of a chapter, each in order."""

    pieces: tuple[Piece, ...]
    definitions: tuple[Definition, ...]
