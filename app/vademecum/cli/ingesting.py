"""`vademecum ingest`: what is mechanical of the records, read from the document."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from vademecum.cli.folder import data_dir
from vademecum.cli.printing import progress, say
from vademecum.document.curated import Curated, curated
from vademecum.document.ingest import DOCUMENT, SOURCES, IngestReport, ingest
from vademecum.document.merging import Sources
from vademecum.document.worklist import worklist
from vademecum.domain.errors import RecordsError
from vademecum.exporting.written import new_file, write_text
from vademecum.records.content import Content
from vademecum.records.loading import load_records
from vademecum.records.sheet import Sheet
from vademecum.records.source_file import read_document, read_sources


def run(options: Namespace) -> int:
    """Write the mechanical records, and the worklist when asked for. Raises DocumentError, RecordsError, ExportError."""
    folder = data_dir(options)
    folder.mkdir(parents=True, exist_ok=True)
    progress(f"Reading {options.document} …")
    standing = _standing(folder)
    sources = Sources(tuple(standing.works), tuple(standing.footnotes)) if (folder / SOURCES).exists() else None
    report = ingest(options.document, folder, sources, standing.paragraphs)
    say(*_lines(report))
    if options.worklist is not None:
        _write_worklist(report, folder, options.worklist)
    return 0


def _standing(folder: Path) -> Content:
    """Return the mechanical records that stand; raises RecordsError when they break their format, for nothing may be lost."""
    content = Content()
    for name, read in ((SOURCES, read_sources), (DOCUMENT, read_document)):
        if (folder / name).exists():
            read(Sheet(folder / name, content.flaws, (), content.absent), content)
    if content.flaws:
        raise RecordsError(content.flaws)
    return content


def _lines(report: IngestReport) -> Iterator[str]:
    document, merged = report.document, report.merged
    counts = (
        ("chapters", document.chapters),
        ("paragraphs", document.paragraphs),
        ("footnotes", document.footnotes),
        ("works", document.works),
    )
    yield ", ".join(f"{len(things)} {name}" for name, things in counts)
    yield from map(str, merged.differences)
    yield from (f"{record}: stands in the records but not in the document" for record in merged.not_read)
    for paragraph in report.changed_paragraphs:
        yield f"chapter {paragraph.chapter}, paragraph {paragraph.number}: changed since it was last read; look at its facts again"
    yield from (f"{file}: written" for file in report.written)
    if not report.written:
        yield "nothing new; no file was touched"


def _write_worklist(report: IngestReport, folder: Path, path: Path) -> None:
    with new_file(path, overwrite=True) as part:
        write_text(part, [worklist(report.document, _recorded(folder))])
    say(f"{path}: written")


def _recorded(folder: Path) -> Curated:
    """Return what a person has recorded so far, nothing when the folder holds only what was ingested."""
    if not (folder / "collection.yaml").exists():
        return curated((), (), ())
    records = load_records(folder)
    return curated(records.facts, records.omissions, records.entities)
