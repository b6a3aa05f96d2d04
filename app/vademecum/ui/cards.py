"""What is told about a footnote while the pointer rests on it."""

from html import escape

from vademecum.pages.shown import Reference
from vademecum.ui.page_html import support_words
from vademecum.ui.page_style import PageStyle
from vademecum.ui.type_scale import SERIF, Step

WIDTH = 330


def note_card(reference: Reference, style: PageStyle) -> str:
    """Return the card of a footnote: its number, the whole reference, and what rests on it."""
    colours = style.colours
    support = support_words(reference)
    foot = " · ".join(part for part in (support, "click to go to the source") if part)
    return (
        f'<table width="{style.length(WIDTH)}" cellpadding="4"><tr><td>'
        f'<p style="font-size:{style.size(Step.TABLE)}px"><span style="color:{colours.accent}">{reference.footnote}</span>&nbsp; '
        f"<span style=\"font-family:'{SERIF}'; font-size:{style.size(Step.BODY)}px\">{escape(reference.full)}</span></p>"
        f'<p style="font-size:{style.size(Step.SMALL)}px; color:{colours.text_3}">{escape(foot)}</p></td></tr></table>'
    )
