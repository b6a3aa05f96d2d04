"""Reads what ingesting a document writes: `sources.yaml` (works, footnotes) and `document.yaml` (chapters, paragraphs)."""

import re

from vademecum.domain.names import FootnoteNumber, WorkId
from vademecum.domain.sources import Chapter, Footnote, Paragraph, Work
from vademecum.records.content import Content
from vademecum.records.form import Form, label_by
from vademecum.records.reading import parse_number, parse_pages, parse_slug, parse_word
from vademecum.records.sheet import Sheet
from vademecum.records.tree import Fields

WORK_KINDS = ("news-article", "interview", "photo-report", "web-page", "book")
_URL = re.compile(r"https?://\S+\Z")
_LANGUAGE = re.compile(r"[a-z]{2,3}\Z")


def read_sources(sheet: Sheet, content: Content) -> None:
    """Add works and footnotes to `content`."""
    if (whole := _whole(sheet, "works and footnotes")) is None:
        return
    for form in whole.forms("works", label_by("id")):
        content.works.append(work := _read_work(form))
        content.note("work", work.id, form.place)
    for form in whole.forms("footnotes", label_by("number")):
        footnote = Footnote(
            number=FootnoteNumber(form.parsed("number", parse_number, 0)), chapter=form.parsed("chapter", parse_number, 0),
            page=form.parsed("page", parse_number, 0), work=WorkId(form.text("work")), locator=form.optional_text("locator"),
        )  # fmt: skip
        content.footnotes.append(footnote)
        content.note("footnote", str(footnote.number), form.place)
        form.close()
    whole.close()


def read_document(sheet: Sheet, content: Content) -> None:
    """Add chapters (their summaries come from elsewhere) and paragraphs to `content`."""
    if (whole := _whole(sheet, "chapters and paragraphs")) is None:
        return
    for form in whole.forms("chapters", label_by("number")):
        first, last = form.parsed("first-page", parse_number, 0), form.parsed("last-page", parse_number, 0)
        chapter = Chapter(form.parsed("number", parse_number, 0), form.text("title"), first, last)
        if last < first:
            form.flaw("last-page", f"must not be before the first page, {first}")
        content.chapters.append(chapter)
        content.note("chapter", str(chapter.number), form.place)
        form.close()
    for form in whole.forms("paragraphs"):
        pages = form.parsed("pages", parse_pages, (0, 0))
        chapter_number, number = form.parsed("chapter", parse_number, 0), form.parsed("number", parse_number, 0)
        content.paragraphs.append(Paragraph(chapter_number, number, *pages, form.text("fingerprint")))
        content.note("paragraph", f"{chapter_number}.{number}", form.place)
        form.close()
    whole.close()


def parse_url(text: str) -> str:
    """An address a browser may be sent to."""
    if _URL.match(text) is None:
        raise ValueError(f"{text!r} is no address; it must begin with http:// or https:// and hold no blanks")
    return text


def parse_language(text: str) -> str:
    """An ISO 639 code; `und` where the language is not known."""
    if _LANGUAGE.match(text) is None:
        raise ValueError(f"{text!r} is no language code of two or three letters, as en or und")
    return text


def _whole(sheet: Sheet, holds: str) -> Form | None:
    tree = sheet.top(Fields, holds)
    return None if tree is None else Form(sheet, tree, "")


def _read_work(form: Form) -> Work:
    work = Work(
        id=WorkId(form.parsed("id", parse_slug, "")), kind=form.parsed("kind", lambda text: parse_word(text, WORK_KINDS), ""),
        authors=form.texts("authors"), title=form.text("title"), publisher=form.optional_text("publisher"),
        year=form.optional("year", parse_number, None), url=form.optional("url", parse_url, ""),
        language=form.parsed("language", parse_language, ""),
        bibliography_number=form.optional("bibliography-number", parse_number, None),
        other_url=form.optional_text("other-url"), url_reason=form.optional_text("url-reason"), note=form.optional_text("note"),
    )  # fmt: skip
    form.close()
    return work
