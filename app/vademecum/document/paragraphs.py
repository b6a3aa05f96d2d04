"""The paragraphs of a chapter as values, with all that was found in them."""

from collections.abc import Mapping, Sequence

from vademecum.document.fingerprint import fingerprint
from vademecum.document.joining import JoinedParagraph
from vademecum.document.model import Marker, ParagraphText
from vademecum.document.quantities import quantities
from vademecum.document.quotations import quotations
from vademecum.domain.names import FootnoteNumber
from vademecum.domain.sources import Paragraph

_AROUND_NAMES = " .,;:-–—\"'()"


def paragraph_texts(chapter: int, joined: Sequence[JoinedParagraph], numbers: Mapping[str, FootnoteNumber]) -> tuple[ParagraphText, ...]:
    """The paragraphs of the chapter of that number, counted from 1; `numbers` gives the footnote of each marker's label."""
    quoted = quotations(joined, numbers)
    return tuple(
        ParagraphText(
            place=Paragraph(chapter, number, text.page_starts[0][1], text.page_starts[-1][1], fingerprint(text.text)),
            text=text.text,
            page_starts=text.page_starts,
            markers=tuple(Marker(numbers[label], at) for label, at in text.markers if label in numbers),
            quotations=quoted[number - 1],
            bold_names=_bold_names(text),
            quantities=quantities(text.text),
        )
        for number, text in enumerate(joined, 1)
    )


def _bold_names(text: JoinedParagraph) -> tuple[str, ...]:
    """The names set in bold, each once, without punctuation around them; words all in small letters are stress, no names."""
    names = (text.text[start:stop].strip(_AROUND_NAMES) for start, stop in text.bold)
    whole = (f"{name})" if name.count("(") > name.count(")") else name for name in names)
    return tuple(dict.fromkeys(name for name in whole if name and not name.islower()))
