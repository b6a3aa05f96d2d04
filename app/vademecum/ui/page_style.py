"""The style sheet of the page and the lengths its tables are set in."""

from typing import NamedTuple

from vademecum.ui.colours import Colours
from vademecum.ui.type_scale import SERIF, Step

HEADING_ABOVE, HEADING_LINE, HEADING_BELOW = 20, 24, 6
_SHEET = """
body {{ color: {c.text} }}
a {{ color: {c.accent}; text-decoration: none }}
td {{ border-bottom: 1px solid {c.line}; padding-top: {row}px; padding-bottom: {row}px; vertical-align: top }}
td.apart {{ padding-right: {apart}px }}
td.near, th.near {{ padding-right: {near}px }}
td.plain {{ border-bottom: 0px }}
td.bar {{ border: 0px; padding: 0px }}
th {{ white-space: nowrap; border-bottom: 1px solid {c.line_strong}; padding-top: 4px; padding-bottom: 6px; text-align: left;
  font-size: {table}px; font-weight: 600; color: {c.text_2} }}
p {{ margin: 0 }}
h2 {{ font-family: '{serif}'; font-size: {section}px; font-weight: 600; margin-top: {gap}px; margin-bottom: {below}px; color: {c.text} }}
p.rail {{ font-size: {small}px; font-weight: 600; margin-bottom: 4px; color: {c.text_2} }}
p.fact {{ font-family: '{serif}'; font-size: {statement}px; line-height: {statement_line}px }}
p.reading {{ font-family: '{serif}'; font-size: {reading}px; line-height: {reading_line}px }}
p.lead {{ font-family: '{serif}'; font-size: {statement}px; line-height: {statement_line}px; color: {c.text_2}; margin-top: 6px;
  margin-bottom: 0 }}
p.gap {{ font-size: 8px }}
h3.heading {{ font-family: '{serif}'; font-size: {section}px; font-weight: 600; line-height: {reading_line}px; margin-top: 8px;
  margin-bottom: 0px }}
p.meta {{ font-size: {small}px; line-height: {statement_line}px; color: {c.text_2} }}
p.reading-meta {{ font-size: {small}px; line-height: {reading_line}px; color: {c.text_3} }}
p.short {{ white-space: nowrap }}
p.cell {{ font-size: {table}px; line-height: {table_line}px }}
p.amount {{ font-family: '{serif}'; font-size: {amount}px; font-weight: 600 }}
p.amount-label {{ font-size: {table}px; line-height: {amount_line}px; color: {c.text_2} }}
p.hint {{ font-size: {table}px; line-height: {table_line}px; color: {c.text_2} }}
p.passage {{ font-family: '{serif}'; font-size: {passage}px; line-height: {passage_line}px; color: {c.text}; margin-top: 4px }}
td.passage {{ background-color: {c.window}; border-bottom: 0px; padding: {inset}px }}
a.unfold {{ font-family: '{sans}'; font-size: {small}px; color: {c.text_3} }}
.match, .match-link {{ background-color: {c.match}; color: {c.text} }}
.match-link {{ text-decoration: underline }}
.number {{ background-color: {c.match}; font-weight: 600 }}
.turn {{ font-family: '{sans}'; font-size: {small}px; color: {c.text_3} }}
.faint {{ color: {c.text_3} }}
.soft {{ color: {c.text_2} }}
a.quiet {{ color: {c.text} }}
.value {{ font-weight: 500 }}
.strong {{ font-weight: 600 }}
.fn {{ font-family: '{sans}'; font-size: {statement}px; vertical-align: super }}
.planned {{ color: {c.planned}; background-color: {c.planned_tint} }}
.doubt {{ color: {c.doubt}; background-color: {c.doubt_tint} }}
.agrees, .rounding {{ color: {c.agrees}; background-color: {c.agrees_tint} }}
.disagrees {{ color: {c.disagrees}; background-color: {c.disagrees_tint} }}
.derived, .plain-tag {{ color: {c.derived}; background-color: {c.derived_tint} }}
.tag {{ font-family: '{sans}'; font-size: {small}px }}
"""


class PageStyle(NamedTuple):
    """What a page is set in: colours, the height of the base font in pixels, and the name of the program's own voice."""

    colours: Colours
    pixels: float
    sans: str

    def size(self, step: Step) -> int:
        return round(self.pixels * step)

    def length(self, drawn: float) -> int:
        """Return a length drawn for a base of 13 pixels."""
        return round(drawn * self.pixels / 13)


def page_sheet(style: PageStyle) -> str:
    """Return the style sheet of a document in this style."""
    return _SHEET.format(
        c=style.colours, serif=SERIF, sans=style.sans, row=style.length(6), gap=style.length(HEADING_ABOVE), below=HEADING_BELOW,
        table=style.size(Step.TABLE), section=style.size(Step.SECTION), statement=style.size(Step.STATEMENT),
        reading=style.size(Step.READING), small=style.size(Step.SMALL), statement_line=style.length(21),
        reading_line=style.length(26), table_line=style.length(17), amount=style.size(Step.TITLE), amount_line=style.length(36),
        passage=style.size(Step.STATEMENT), passage_line=style.length(21),
        inset=style.length(12), apart=style.length(16), near=style.length(8),
    )  # fmt: skip
