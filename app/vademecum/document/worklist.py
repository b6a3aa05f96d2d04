"""The worklist of a document: every paragraph with what it holds, each thing marked recorded, omitted or open, as Markdown."""

from collections.abc import Iterable, Iterator, Mapping

from vademecum.document.coverage import Coverage, ParagraphCoverage, State, paragraph_coverage
from vademecum.document.curated import Curated
from vademecum.document.model import Document, ParagraphText, PrintedQuantity
from vademecum.domain.names import FootnoteNumber

_MARKS = {State.RECORDED: "x", State.OMITTED: "-", State.OPEN: " "}


def worklist(document: Document, recorded: Curated, chapters: Iterable[int] = ()) -> str:
    """The worklist of the chapters of these numbers, or of all. It holds the document's text: it is for the desk, not to be kept."""
    wanted = set(chapters)
    titles = {work.id: work.title for work in document.works}
    notes = {note.number: f"{note.number}, p. {note.page}: {titles[note.work]}" for note in document.footnotes}
    lines: list[str] = []
    for chapter in document.chapters:
        if wanted and chapter.number not in wanted:
            continue
        lines += [f"# {chapter.number}. {chapter.title} (pp. {chapter.first_page}-{chapter.last_page})", ""]
        for paragraph in document.paragraphs:
            if paragraph.place.chapter == chapter.number:
                lines += _section(paragraph_coverage(paragraph, recorded), notes)
    return "\n".join(lines)


def _section(covered: ParagraphCoverage, notes: Mapping[FootnoteNumber, str]) -> Iterator[str]:
    place = covered.paragraph.place
    pages = f"p. {place.first_page}" if place.first_page == place.last_page else f"pp. {place.first_page}-{place.last_page}"
    yield from (f"## Paragraph {place.number} ({pages})", "", marked_text(covered.paragraph), "")
    for quotation in covered.paragraph.quotations:
        quoted = covered.paragraph.text[quotation.start : quotation.stop]
        yield f"- quotation {_shortened(quoted)}: {'no footnote' if quotation.footnote is None else f'footnote {quotation.footnote}'}"
    yield from (_item(f"footnote {notes.get(number, str(number))}", state) for number, state in covered.footnotes)
    yield from (_item(f"name {name}", state) for name, state in covered.names)
    yield from (_item(f"quantity {_read_as(quantity)}", state) for quantity, state in covered.quantities)
    yield ""


def marked_text(paragraph: ParagraphText) -> str:
    """The text with its page breaks as ⟦p. 32⟧ and its markers, where the copy has them, as ⟨55⟩."""
    marks = [(at, f"⟦p. {page}⟧") for at, page in paragraph.page_starts[1:]]
    marks += [(marker.at, f"⟨{marker.number}⟩") for marker in paragraph.markers]
    text = paragraph.text
    for at, mark in sorted(marks, reverse=True):
        text = text[:at] + mark + text[at:]
    return text


def _item(what: str, state: Coverage) -> str:
    because = f" ({state.because})" if state.because else ""
    return f"- [{_MARKS[state.state]}] {what}: {state.state}{because}"


def _read_as(quantity: PrintedQuantity) -> str:
    value = quantity.value if quantity.high is None else f"{quantity.value} to {quantity.high}"
    return f"{quantity.printed} = {value} {quantity.kind}"


def _shortened(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:50]} … {text[-25:]}"
