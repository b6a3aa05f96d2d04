"""Works that a document cites, and the footnotes that cite them."""

from dataclasses import dataclass

from vademecum.domain.names import FootnoteNumber, WorkId


@dataclass(frozen=True, slots=True)
class Work:
    """A cited work. `url` is the reading taken; `other_url` the other one, with the `url_reason` for the choice; empty where unknown.

    `kind` is one of news-article, interview, photo-report, web-page, book. `language` is an ISO 639-1 code.
    Authors are written "Surname, Given" as printed. `title` stays as printed.
    """

    id: WorkId
    kind: str
    authors: tuple[str, ...]
    title: str
    publisher: str
    year: int | None
    url: str
    language: str
    bibliography_number: int | None
    other_url: str = ""
    url_reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Footnote:
    """One footnote: where it stands and the place in the work it cites (`locator`, as "p. 573", empty for a whole work)."""

    number: FootnoteNumber
    chapter: int
    page: int
    work: WorkId
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter as the heading in the text names it, with its printed pages, both included."""

    number: int
    title: str
    first_page: int
    last_page: int
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's place and fingerprint, never its text: `number` counts from 1 in its chapter; pages both included."""

    chapter: int
    number: int
    first_page: int
    last_page: int
    fingerprint: str
