"""Compiles a folder of records into the one file that the program reads."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from vademecum.compiler.compiled_file import write_compiled_file
from vademecum.compiler.crosscheck import Reckoning, reckon
from vademecum.compiler.proof import proof_flaws
from vademecum.compiler.replacing import replace_with_checksum
from vademecum.compiler.search_rows import search_tables
from vademecum.compiler.tables import Table, record_tables
from vademecum.compiler.tally import tally
from vademecum.document.model import Document
from vademecum.domain.errors import RecordsError
from vademecum.domain.names import Verdict
from vademecum.records.loading import Records, load_records


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What was built: the file, its SHA-256 and length in bytes, how many records of each kind, and the verdicts of the cross-checks."""

    output: Path
    sha256: str
    size: int
    counts: Mapping[str, int]
    verdicts: Mapping[Verdict, int]


def build_collection(data_dir: Path, output: Path, document: Document | None = None) -> BuildReport:
    """Compile the records of `data_dir` into `output`, with its checksum beside it.

    With the document, every record is held against its text first. Raises RecordsError with every flaw, and CollectionError
    when the file cannot be written; either way an older file stays as it was.
    """
    records = load_records(data_dir)
    reckoning = reckon(records)
    flaws = [*reckoning.flaws, *(() if document is None else proof_flaws(records, document))]
    if flaws:
        raise RecordsError(flaws)
    sha256 = replace_with_checksum(output, lambda path: write_compiled_file(path, _tables(records, reckoning)))
    verdicts = Counter(judgement.verdict for judgement in reckoning.judgements)
    return BuildReport(output, sha256, output.stat().st_size, _counts(records), verdicts)


def _tables(records: Records, reckoning: Reckoning) -> Iterator[Table]:
    counted = tally(records.facts)
    return chain(record_tables(records, counted, reckoning.judgements), search_tables(records, counted))


def _counts(records: Records) -> dict[str, int]:
    return {
        "entities": len(records.entities),
        "facts": len(records.facts),
        "figures": sum(len(fact.figures) for fact in records.facts),
        "footnotes": len(records.footnotes),
        "works": len(records.works),
        "checks": len(records.checks),
        "errata": len(records.errata),
    }
