"""What part of the collection a question is about."""

import json
from dataclasses import dataclass

from vademecum.domain.names import FactId, FigureId, FootnoteNumber, Slug


@dataclass(frozen=True, slots=True)
class Scope:
    """What concerns one entry, rests on one footnote, stands in one chapter, or is one fact, figure, cross-check or doubtful place;
    exactly one of them is set.

    `among` asks for those of the facts, figures or footnotes with these ids, whichever of the three is asked for, or for the cross-checks
    that figures of these ids enter; `everything` for all.
    """

    entity: Slug | None = None
    footnote: FootnoteNumber | None = None
    chapter: int | None = None
    fact: FactId | None = None
    figure: FigureId | None = None
    check: str | None = None
    erratum: str | None = None
    among: tuple[str | int, ...] = ()
    everything: bool = False

    def parameters(self) -> dict[str, str | int | None]:
        """Return the named parameters that the statements about a scope take."""
        return {
            "entity": self.entity,
            "footnote": self.footnote,
            "chapter": self.chapter,
            "fact": self.fact,
            "figure": self.figure,
            "check": self.check,
            "erratum": self.erratum,
            "among": json.dumps(self.among) if self.among else None,
            "everything": int(self.everything),
        }
