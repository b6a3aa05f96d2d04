"""The mechanical records written as YAML that a diff shows well: one field or one short record a line, always in the same order."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from vademecum.domain.sources import Chapter, Footnote, Paragraph, Work


def sources_yaml(works: Iterable[Work], footnotes: Iterable[Footnote]) -> str:
    """The text of `sources.yaml`; fields without a value are left out."""
    lines = ["works:", *chain.from_iterable(_record(_work_fields(work)) for work in works), "footnotes:"]
    lines += [f"  - {{{_footnote(footnote)}}}" for footnote in footnotes]
    return _text(lines)


def document_yaml(chapters: Sequence[Chapter], paragraphs: Iterable[Paragraph]) -> str:
    """The text of `document.yaml`."""
    lines = ["chapters:", *chain.from_iterable(_record(_chapter_fields(it)) for it in chapters), "paragraphs:"]
    lines += [f"  - {{{_paragraph(it)}}}" for it in paragraphs]
    return _text(lines)


def quoted(text: str) -> str:
    """`text` as a double-quoted YAML scalar, readable in any script; what no file should hold raw is written as an escape."""
    return "".join(c if c.isprintable() else _escape(c) for c in json.dumps(text, ensure_ascii=False))


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _record(fields: Iterable[tuple[str, str]]) -> list[str]:
    return [f"  {'-' if at == 0 else ' '} {name}: {value}" for at, (name, value) in enumerate(fields)]


def _work_fields(work: Work) -> Iterator[tuple[str, str]]:
    yield "id", work.id
    yield "kind", work.kind
    if work.authors:
        yield "authors", f"[{', '.join(map(quoted, work.authors))}]"
    yield "title", quoted(work.title)
    for name, text in (("publisher", work.publisher), ("year", work.year), ("url", work.url), ("other-url", work.other_url)):
        if text:
            yield name, quoted(text) if isinstance(text, str) else str(text)
    if work.url_reason:
        yield "url-reason", quoted(work.url_reason)
    yield "language", work.language
    if work.bibliography_number is not None:
        yield "bibliography-number", str(work.bibliography_number)
    if work.note:
        yield "note", quoted(work.note)


def _footnote(footnote: Footnote) -> str:
    place = f"number: {footnote.number}, chapter: {footnote.chapter}, page: {footnote.page}, work: {footnote.work}"
    return f"{place}, locator: {quoted(footnote.locator)}" if footnote.locator else place


def _chapter_fields(chapter: Chapter) -> Iterator[tuple[str, str]]:
    yield "number", str(chapter.number)
    yield "title", quoted(chapter.title)
    yield "first-page", str(chapter.first_page)
    yield "last-page", str(chapter.last_page)


def _paragraph(paragraph: Paragraph) -> str:
    place = f"chapter: {paragraph.chapter}, number: {paragraph.number}, pages: {_pages(paragraph)}"
    return f"{place}, fingerprint: {quoted(paragraph.fingerprint)}"


def _pages(paragraph: Paragraph) -> str:
    first, last = paragraph.first_page, paragraph.last_page
    return str(first) if first == last else f"{first}-{last}"


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
