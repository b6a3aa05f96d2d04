"""What has been read of a collection so far, file by file, with every flaw and the place of every record."""

from dataclasses import dataclass, field

from vademecum.domain.entries import CrossCheck, Entity, Erratum, Fact, Omission
from vademecum.domain.errors import Flaw
from vademecum.domain.publication import Publication
from vademecum.domain.sources import Chapter, Footnote, Paragraph, Work
from vademecum.domain.vocabulary import EntityType, Metric, Predicate, Unit
from vademecum.records.sheet import Place


@dataclass(slots=True)
class Content:
    """Filled by the readers of single files.

    `places` is keyed by kind of record and its id; `absent` are the kinds of which a file could not be read.
    """

    flaws: list[Flaw] = field(default_factory=list)
    places: dict[tuple[str, str], Place] = field(default_factory=dict)
    absent: set[str] = field(default_factory=set)
    publication: Publication | None = None
    types: list[EntityType] = field(default_factory=list)
    metrics: list[Metric] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    predicates: list[Predicate] = field(default_factory=list)
    chapters: list[Chapter] = field(default_factory=list)
    summaries: dict[int, str] = field(default_factory=dict)
    paragraphs: list[Paragraph] = field(default_factory=list)
    works: list[Work] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    errata: list[Erratum] = field(default_factory=list)
    checks: list[CrossCheck] = field(default_factory=list)
    omissions: list[Omission] = field(default_factory=list)

    def note(self, kind: str, key: str, place: Place) -> None:
        """Remember where a record stands; a second one under the same id is a flaw."""
        first = self.places.setdefault((kind, key), place)
        if first is not place:
            self.flaws.append(place.flaw(f"{kind} {key}", "", f"stands already at {first.file}:{first.line}"))

    def knows(self, kind: str, key: str) -> bool:
        return (kind, key) in self.places
