"""What was read of the sources, joined with the records that stand, which a person may have corrected."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from vademecum.domain.names import WorkId
from vademecum.domain.sources import Footnote, Work


@dataclass(frozen=True, slots=True)
class Sources:
    """The works and footnotes of a collection."""

    works: tuple[Work, ...] = ()
    footnotes: tuple[Footnote, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which a record that stands differs from what was read; the record keeps its own."""

    record: str
    field: str
    kept: str
    read: str

    def __str__(self) -> str:
        return f"{self.record}: {self.field}: kept {self.kept!r}, the document has {self.read!r}"


@dataclass(frozen=True, slots=True)
class MergedSources:
    """All that stood, unchanged, and what was new; `added` and `not_read` name records."""

    sources: Sources
    differences: tuple[Difference, ...] = ()
    added: tuple[str, ...] = ()
    not_read: tuple[str, ...] = ()


def merge_sources(existing: Sources, read: Sources) -> MergedSources:
    """Keep every existing record as it is, add what is new, and tell what differs and what the document no longer has.

    Works are the same when their ids, else their bibliography numbers are; footnotes when their numbers are.
    """
    renamed = _same_works(existing.works, read.works)
    works = [replace(work, id=renamed.get(work.id, work.id)) for work in read.works]
    footnotes = [replace(note, work=renamed.get(note.work, note.work)) for note in read.footnotes]
    standing_works = {f"work {work.id}": work for work in existing.works}
    standing_notes = {f"footnote {note.number}": note for note in existing.footnotes}
    read_works = {f"work {work.id}": work for work in works}
    read_notes = {f"footnote {note.number}": note for note in footnotes}
    standing: dict[str, Work | Footnote] = {**standing_works, **standing_notes}
    found: dict[str, Work | Footnote] = {**read_works, **read_notes}
    return MergedSources(
        Sources(
            tuple({**read_works, **standing_works}[key] for key in _order(read_works, standing_works)),
            tuple(sorted({**read_notes, **standing_notes}.values(), key=lambda note: note.number)),
        ),
        tuple(difference for key, record in standing.items() if key in found for difference in _differences(key, record, found[key])),
        tuple(key for key in found if key not in standing),
        tuple(key for key in standing if key not in found),
    )


def _order(read: dict[str, Work], standing: dict[str, Work]) -> list[str]:
    """The works that stand in their order, then the new ones."""
    return [*standing, *(key for key in read if key not in standing)]


def _same_works(existing: Sequence[Work], read: Sequence[Work]) -> dict[WorkId, WorkId]:
    """For a work read under a new id, the id of the work that stands under its bibliography number."""
    ids = {work.id for work in existing}
    by_number = {work.bibliography_number: work.id for work in existing if work.bibliography_number is not None}
    return {work.id: by_number[work.bibliography_number] for work in read if work.id not in ids and work.bibliography_number in by_number}


def _differences(key: str, kept: Work | Footnote, read: Work | Footnote) -> list[Difference]:
    return [
        Difference(key, field.name.replace("_", "-"), _shown(mine), _shown(theirs))
        for field in fields(kept)
        if (mine := getattr(kept, field.name)) != (theirs := getattr(read, field.name))
    ]


def _shown(value: Any) -> str:
    return "; ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)
