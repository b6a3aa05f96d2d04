"""Loads a folder of records as a whole, or says everything that is wrong with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from vademecum.domain.entries import CrossCheck, Entity, Erratum, Fact, Omission
from vademecum.domain.errors import Flaw, RecordsError
from vademecum.domain.publication import Publication
from vademecum.domain.sources import Chapter, Footnote, Paragraph, Work
from vademecum.domain.vocabulary import Vocabulary
from vademecum.records.chapter_file import read_chapter_file
from vademecum.records.content import Content
from vademecum.records.entry_file import read_entry_file
from vademecum.records.naming import naming_flaws
from vademecum.records.references import reference_flaws
from vademecum.records.sheet import Place, Sheet
from vademecum.records.source_file import read_document, read_sources
from vademecum.records.standing import standing_flaws
from vademecum.records.word_file import read_metrics, read_predicates, read_publication, read_types, read_units

_SINGLE_FILES: tuple[tuple[str, Callable[[Sheet, Content], None], tuple[str, ...]], ...] = (
    ("collection.yaml", read_publication, ()),
    ("vocabulary/types.yaml", read_types, ("type",)),
    ("vocabulary/metrics.yaml", read_metrics, ("metric",)),
    ("vocabulary/units.yaml", read_units, ("unit",)),
    ("vocabulary/predicates.yaml", read_predicates, ("predicate",)),
    ("sources.yaml", read_sources, ("work", "footnote")),
    ("document.yaml", read_document, ("chapter", "paragraph")),
)


@dataclass(frozen=True, slots=True)
class Records:
    """A whole collection without flaws. Everything stands in the order of its files; `places` says where each record stands.

    Keys of `places`: ("entry", slug), ("fact", id), ("figure", id), ("erratum", id), ("check", id), ("omission", omission_key),
    ("work", id), ("footnote", "55"), ("chapter", "4"), ("paragraph", "4.2"), ("type" | "metric" | "unit" | "predicate", id).
    """

    publication: Publication
    vocabulary: Vocabulary
    chapters: tuple[Chapter, ...]
    paragraphs: tuple[Paragraph, ...]
    works: tuple[Work, ...]
    footnotes: tuple[Footnote, ...]
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    errata: tuple[Erratum, ...]
    checks: tuple[CrossCheck, ...]
    omissions: tuple[Omission, ...]
    places: Mapping[tuple[str, str], Place]

    def flaw(self, kind: str, key: str, field: str, reason: str) -> Flaw:
        """A flaw of the record of that kind and key, at its place."""
        return self.places[kind, key].flaw(key, field, reason)


def load_records(data_dir: Path) -> Records:
    """Read and validate all records of a folder. Raises RecordsError with every flaw found."""
    if not data_dir.is_dir():
        raise RecordsError([Flaw(data_dir, 1, "", "", "is no folder of records; name the one that holds collection.yaml")])
    content = Content()
    _read_files(data_dir, content)
    content.flaws += [*reference_flaws(content), *naming_flaws(content), *standing_flaws(content)]
    if content.flaws or content.publication is None:
        raise RecordsError(content.flaws)
    return _records(content.publication, content)


def _read_files(data_dir: Path, content: Content) -> None:
    for name, read, kinds in _SINGLE_FILES:
        read(_sheet(data_dir / name, kinds, content), content)
    for path in sorted((data_dir / "entries").glob("*.yaml")):
        read_entry_file(_sheet(path, ("entry",), content), content)
    for path in sorted((data_dir / "chapters").glob("*.yaml"), key=lambda path: (len(path.stem), path.stem)):
        read_chapter_file(_sheet(path, ("fact", "figure"), content), content)
    content.flaws += [Flaw(path, 1, "", "", "is no file of the record format; rename or move it") for path in _strays(data_dir)]


def _sheet(path: Path, kinds: tuple[str, ...], content: Content) -> Sheet:
    return Sheet(path, content.flaws, kinds, content.absent)


def _strays(data_dir: Path) -> list[Path]:
    """YAML files that nobody would read, so that a misnamed one is not passed over in silence."""
    read = {data_dir / name for name, _, _ in _SINGLE_FILES}
    found = [path for ending in ("*.yaml", "*.yml") for path in sorted(data_dir.rglob(ending))]
    folders = {data_dir / "entries", data_dir / "chapters"}
    return [path for path in found if path not in read and not (path.parent in folders and path.suffix == ".yaml")]


def _records(publication: Publication, content: Content) -> Records:
    chapters = (replace(each, summary=content.summaries.get(each.number, "")) for each in content.chapters)
    return Records(
        publication=publication,
        vocabulary=Vocabulary(tuple(content.types), tuple(content.metrics), tuple(content.units), tuple(content.predicates)),
        chapters=tuple(chapters), paragraphs=tuple(content.paragraphs), works=tuple(content.works), footnotes=tuple(content.footnotes),
        entities=tuple(content.entities), facts=tuple(content.facts), errata=tuple(content.errata), checks=tuple(content.checks),
        omissions=tuple(content.omissions), places=MappingProxyType(content.places),
    )  # fmt: skip
