"""The quotations of a chapter's paragraphs, each with the footnote it is paired with."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from vademecum.document.joining import JoinedParagraph
from vademecum.document.model import Quotation
from vademecum.document.pairing import Stretch, pair_in_order
from vademecum.document.quoted import quoted_stretches
from vademecum.domain.fold import fold
from vademecum.domain.names import FootnoteNumber

_MARKER_GAP = re.compile(r"\s+[.,]")
_LOWER_WORD = re.compile(r"\b[a-zа-яёў]{4,}")
_FEWEST_WORDS = 4


def quotations(paragraphs: Sequence[JoinedParagraph], numbers: Mapping[str, FootnoteNumber]) -> tuple[tuple[Quotation, ...], ...]:
    """The quotations of each paragraph of one chapter; `numbers` gives the footnote of each marker's label.

    A stretch in quotation marks is a quotation when a footnote is paired with it, or when it is no mere name.
    """
    offsets = [sum(len(paragraph.text) + 1 for paragraph in paragraphs[:rank]) for rank in range(len(paragraphs))]
    places = [(rank, start, stop) for rank, paragraph in enumerate(paragraphs) for start, stop in quoted_stretches(paragraph.text)]
    repeated = Counter(fold(paragraphs[rank].text[start:stop]) for rank, start, stop in places)
    stretches = [_stretch(paragraphs[rank].text, offsets[rank], start, stop, repeated) for rank, start, stop in places]
    notes = sorted(
        (numbers[label], offsets[rank] + at)
        for rank, paragraph in enumerate(paragraphs)
        for label, at in paragraph.markers
        if label in numbers
    )
    pairs = pair_in_order(stretches, [at for _, at in notes])
    found: list[list[Quotation]] = [[] for _ in paragraphs]
    for index, (rank, start, stop) in enumerate(places):
        footnote = notes[pairs[index]][0] if index in pairs else None
        if footnote is not None or not (stretches[index].is_name or stretches[index].words < _FEWEST_WORDS):
            found[rank].append(Quotation(start, stop, footnote))
    return tuple(tuple(row) for row in found)


def _stretch(text: str, offset: int, start: int, stop: int, repeated: Counter[str]) -> Stretch:
    quoted = text[start:stop]
    is_name = repeated[fold(quoted)] > 1 or not _LOWER_WORD.search(quoted)
    return Stretch(offset + start, offset + stop, len(quoted.split()), _MARKER_GAP.match(text, stop) is not None, is_name)
