"""The passage under a fact as HTML: what opens it, and its text with numbers and doubtful places marked."""

from collections.abc import Iterator
from html import escape

from vademecum.pages.passage import Mark, MarkKind, Passage
from vademecum.pages.shown import FactRow
from vademecum.ui.page_style import PageStyle
from vademecum.ui.run_html import NO_BREAK, anchor_html
from vademecum.ui.unfolding import SCHEME


def unfold_html(fact: FactRow) -> str:
    """Return what opens and closes the passage of a fact; nothing where it has none."""
    if fact.passage is None:
        return ""
    sign, tip = ("▾", "Close the passage") if fact.passage.is_open else ("▸", "Read the passage in your copy")
    return f' <a class="unfold" href="{SCHEME}{escape(fact.id)}" title="{tip}">{sign}{NO_BREAK}Passage</a>'


def passage_html(passage: Passage | None, style: PageStyle) -> str:
    """Return an open passage on a ground of its own; nothing for a closed one."""
    if passage is None or not passage.is_open:
        return ""
    text = "".join(_parts(passage))
    head = f"{anchor_html(f'passage:{passage.ref}')}Your copy, {escape(passage.pages)}"
    return (
        f'<table width="100%" border="0" cellspacing="0" cellpadding="0" style="margin-top:{style.length(6)}px">'
        f'<tr><td class="passage"><p class="hint">{head}</p><p class="passage">{text}</p></td></tr></table>'
    )


def _parts(passage: Passage) -> Iterator[str]:
    at = 0
    for mark in passage.marks:
        yield escape(passage.text[at : mark.start])
        yield _marked(passage.text[mark.start : mark.stop], mark)
        at = mark.stop
    yield escape(passage.text[at:])


def _marked(text: str, mark: Mark) -> str:
    if mark.kind is MarkKind.PAGE:
        return f'<span class="turn"> |{NO_BREAK}{escape(mark.tip.replace(" ", NO_BREAK))} </span>'
    if mark.kind is MarkKind.DOUBT:
        return f'<span class="doubt" title="{escape(mark.tip)}">{escape(text)}</span>'
    return f'<span class="number" title="A number recorded here">{escape(text)}</span>'
