"""The words of a card and of a single figure as the small HTML that a label shows; everything from outside is escaped."""

from html import escape

from vademecum.domain.names import Qualifier, Status
from vademecum.pages.chart import ChartPoint
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.shown import SIGNS, Tag, TagKind
from vademecum.ui.colours import Colours
from vademecum.ui.type_scale import SERIF, Step, scaled


def card_html(point: ChartPoint, metric: str, colours: Colours) -> str:
    """Tell a point: value and period, what and whose, its anchors, how it was computed, its checks, and the statement it comes from."""
    value = f"<td><b>{escape(point.full_words or point.period_words)}</b></td>"
    period = f'<td align="right" style="color:{colours.text_2}">&nbsp; {escape(point.period_words if point.full_words else "")}</td>'
    lines = [
        f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{value}{period}</tr></table>',
        _paragraph(f"{escape(metric)}, {escape(point.name)}" if point.full_words else ""),
        _paragraph(anchors_html(point, colours, with_period=False)),
    ]
    if point.aside:
        lines.append(_paragraph(f"{escape(point.aside)}", f"color:{colours.text_2}"))
    if point.explanation:
        lines.append(_paragraph(f"Computed: {escape(point.explanation)}", f"color:{colours.text_2}"))
    lines += [_paragraph(_check_html(tag, colours)) for tag in point.checks]
    lines.append(_paragraph(escape(point.statement), f"margin-top:6px; font-family:'{SERIF}'"))
    return "".join(lines)


def _paragraph(content: str, style: str = "") -> str:
    return f'<p style="margin:2px 0 0 0; {style}">{content}</p>'


def anchors_html(point: ChartPoint, colours: Colours, *, with_period: bool = True) -> str:
    """Write period, status, notes as links, and page; with the period also what cross-checks came to."""
    parts = [escape(point.period_words.removesuffix(f", {point.status}"))] if with_period else []
    if point.derived:
        parts.append("∴ derived")
    if point.status is Status.REPORTED:
        parts += [] if point.derived else ["reported"]
    else:
        parts.append(f'<span style="color:{colours.planned}">◇ {escape(point.status)}</span>')
    notes = ", ".join(
        f'<a style="color:{colours.accent}; text-decoration:none" href="{Place(PlaceKind.NOTE, str(n))}">{n}</a>' for n in point.footnotes
    )
    parts.append(f"{'note' if len(point.footnotes) == 1 else 'notes'} {notes}" if notes else "no footnote")
    parts.append(f"p. {point.page}")
    parts += [_verdict_html(tag, colours) for tag in {tag.words: tag for tag in reversed(point.checks)}.values()] if with_period else []
    return " · ".join(parts)


def _check_html(tag: Tag, colours: Colours) -> str:
    return f'{_verdict_html(tag, colours)} <span style="color:{colours.text_2}">{escape(tag.explanation)}</span>'


def _verdict_html(tag: Tag, colours: Colours) -> str:
    """Write sign and words of a verdict in its colour, leading to the check."""
    inks = {TagKind.AGREES: colours.agrees, TagKind.ROUNDING: colours.agrees, TagKind.DISAGREES: colours.disagrees}
    words = f"{SIGNS[tag.kind]} {tag.words}".strip()
    return _link(words, tag.place, inks.get(tag.kind, colours.text_2)) if tag.place else escape(words)


def _link(words: str, place: Place, colour: str) -> str:
    return f'<a style="color:{colour}; text-decoration:none" href="{escape(str(place))}">{escape(words)}</a>'


def number_html(point: ChartPoint, step: Step = Step.FIGURE) -> str:
    """Write a single figure: the bound small, the number as large as the step, in the collection's voice."""
    words = "" if point.qualifier is Qualifier.EXACT else f"{point.qualifier} "
    bound = f'<span style="font-size:{_pixels(Step.SECTION)}px">{escape(words)}</span>'
    number = f'<span style="font-size:{_pixels(step)}px">{escape(point.number_words)}</span>'
    return f"<span style=\"font-family:'{SERIF}'\">{bound}{number}</span>"


def _pixels(step: Step) -> int:
    return scaled(13 * step)
