"""Taking a document in: what is mechanical in it becomes records, and records that a person wrote stay as they are."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

from vademecum.document.merging import MergedSources, Sources, merge_sources
from vademecum.document.model import Document
from vademecum.document.reading import read_document
from vademecum.document.sites import read_sites
from vademecum.document.writing import document_yaml, sources_yaml
from vademecum.domain.errors import DocumentError
from vademecum.domain.sources import Paragraph

SITES, SOURCES, DOCUMENT = "sites.toml", "sources.yaml", "document.yaml"


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What came of it: the document, how its sources joined the records, paragraphs that changed since, and files written."""

    document: Document
    merged: MergedSources
    changed_paragraphs: tuple[Paragraph, ...]
    written: tuple[Path, ...]


def ingest(
    document_path: Path, data_dir: Path, existing: Sources | None = None, known_paragraphs: Sequence[Paragraph] = ()
) -> IngestReport:
    """Read the document and write `sources.yaml` and `document.yaml` of `data_dir`, each only when its records change.

    `existing` are the works and footnotes that stand in `sources.yaml`: they win over what is read, and where nothing is new
    the file is not touched. `known_paragraphs` are those of `document.yaml`; facts that rest on one that changed need a look.
    Raises DocumentError when the document or folder cannot be used, or `sources.yaml` is there and `existing` is not given.
    """
    sources_file = data_dir / SOURCES
    if existing is None and sources_file.exists():
        raise DocumentError(f"{sources_file} has records that must be read first, so that none of them is lost.")
    document = read_document(document_path, read_sites(data_dir / SITES))
    merged = merge_sources(existing or Sources(), Sources(document.works, document.footnotes))
    written = []
    if merged.added or not sources_file.exists():
        written.append(_write(sources_file, sources_yaml(merged.sources.works, merged.sources.footnotes)))
    paragraphs = [paragraph.place for paragraph in document.paragraphs]
    text = document_yaml(document.chapters, paragraphs)
    if _differs(data_dir / DOCUMENT, text):
        written.append(_write(data_dir / DOCUMENT, text))
    known = set(paragraphs)
    return IngestReport(document, merged, tuple(it for it in known_paragraphs if it not in known), tuple(written))


def _differs(file: Path, text: str) -> bool:
    try:
        return file.read_text(encoding="utf-8") != text
    except (OSError, UnicodeDecodeError):
        return True


def _write(file: Path, text: str) -> Path:
    """Replace the file as a whole or leave it as it was."""
    try:
        with NamedTemporaryFile("w", encoding="utf-8", newline="\n", dir=file.parent, suffix=".new", delete=False) as new:
            new.write(text)
    except OSError as error:
        raise DocumentError(f"{file} cannot be written: {error.strerror or error}") from error
    try:
        Path(new.name).chmod(0o644)
        Path(new.name).replace(file)
    except OSError as error:
        with suppress(OSError):
            Path(new.name).unlink()
        raise DocumentError(f"{file} cannot be written: {error.strerror or error}") from error
    return file
