"""Everything that can be said against a folder of records, with and without the document they were made from."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from vademecum.compiler.crosscheck import reckon
from vademecum.compiler.proof import proof_flaws
from vademecum.compiler.tally import Coverage, coverage
from vademecum.document.coverage import ParagraphCoverage, State, chapter_coverage, paragraph_coverage
from vademecum.document.curated import Curated, curated
from vademecum.document.ingest import SITES
from vademecum.document.model import Document
from vademecum.document.reading import read_document
from vademecum.document.sites import read_sites
from vademecum.domain.errors import Flaw, RecordsError
from vademecum.domain.names import Verdict
from vademecum.records.loading import Records, load_records


@dataclass(frozen=True, slots=True)
class TextCoverage:
    """What the text of a chapter holds and the records have of it; `names` are those set in bold, omitted ones with a reason."""

    quantities_recorded: int
    quantities_omitted: int
    quantities_open: int
    names: int
    names_with_entry: int
    names_omitted: int
    names_open: int


@dataclass(frozen=True, slots=True)
class ChapterReport:
    """What the records cover of a chapter; `text` is None without the document."""

    chapter: int
    title: str
    facts: int
    figures: int
    footnotes: int
    footnotes_cited: int
    text: TextCoverage | None


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Every flaw found, what is covered of each chapter, and how many cross-checks came to each verdict.

    When records cannot even be loaded, only the flaws are there.
    """

    errors: tuple[Flaw, ...]
    chapters: tuple[ChapterReport, ...]
    verdicts: Mapping[Verdict, int]

    def as_json(self) -> dict[str, object]:
        """The report in dictionaries, lists, text and numbers."""
        errors = [{**flaw._asdict(), "file": flaw.file.as_posix()} for flaw in self.errors]
        return {
            "errors": errors,
            "chapters": [asdict(chapter) for chapter in self.chapters],
            "checks": {verdict.value: self.verdicts.get(verdict, 0) for verdict in Verdict},
        }


def check_records(data_dir: Path, document_path: Path | None = None) -> CheckReport:
    """Load, validate and reckon; with the document also prove every figure and page and look for what is not recorded.

    Raises DocumentError when the document cannot be read; all else is in the report.
    """
    document = None if document_path is None else read_document(document_path, read_sites(data_dir / SITES))
    try:
        records = load_records(data_dir)
    except RecordsError as error:
        return CheckReport(error.flaws, (), {})
    reckoning = reckon(records)
    flaws = [*reckoning.flaws, *_uncited(records)]
    texts: dict[int, TextCoverage] = {}
    if document is not None:
        recorded = curated(records.facts, records.omissions, records.entities)
        flaws += [*proof_flaws(records, document), *_open_words(records, document, recorded)]
        texts = _of_text(document, recorded)
    titles = {chapter.number: chapter.title for chapter in records.chapters}
    reports = (_report(each, titles[each.chapter], texts.get(each.chapter)) for each in coverage(records))
    verdicts = Counter(judgement.verdict for judgement in reckoning.judgements)
    return CheckReport(RecordsError(flaws).flaws, tuple(reports), verdicts)


def _report(covered: Coverage, title: str, text: TextCoverage | None) -> ChapterReport:
    return ChapterReport(covered.chapter, title, covered.facts, covered.figures, covered.footnotes, covered.footnotes_cited, text)


def _of_text(document: Document, recorded: Curated) -> dict[int, TextCoverage]:
    return {
        it.chapter.number: TextCoverage(
            it.quantities_recorded, it.quantities_omitted, it.quantities_open,
            it.names, it.names_recorded, it.names_omitted, it.names_open,
        )
        for it in chapter_coverage(document, recorded)
    }  # fmt: skip


def _uncited(records: Records) -> Iterator[Flaw]:
    """Footnotes that no fact cites, in chapters that a person has begun to record."""
    cited = {number for fact in records.facts for number in fact.footnotes}
    begun = {fact.chapter for fact in records.facts}
    for footnote in records.footnotes:
        if footnote.chapter in begun and footnote.number not in cited:
            yield records.flaw("summary", str(footnote.chapter), "facts", f"footnote {footnote.number} supports no fact")


def _open_words(records: Records, document: Document, recorded: Curated) -> Iterator[Flaw]:
    """Quantities and names set in bold that are neither recorded nor omitted, in chapters that a person has begun to record."""
    begun = {fact.chapter for fact in records.facts}
    for paragraph in document.paragraphs:
        if paragraph.place.chapter in begun:
            yield from _open_in(paragraph_coverage(paragraph, recorded), records)


def _open_in(covered: ParagraphCoverage, records: Records) -> Iterator[Flaw]:
    place = covered.paragraph.place
    quantities = ((quantity.printed, state, "is neither recorded nor omitted") for quantity, state in covered.quantities)
    names = ((name, state, "is set in bold, but no entry bears the name and no omission says why") for name, state in covered.names)
    for printed, state, reason in (*quantities, *names):
        if state.state is State.OPEN:
            yield records.flaw("summary", str(place.chapter), "facts", f"{printed!r} in paragraph {place.number} {reason}")
