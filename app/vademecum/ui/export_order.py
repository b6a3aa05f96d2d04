"""What a reader can order as a file, and the order itself: values that the dialog shows and the export works on."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QLocale

from vademecum.exporting.csv_file import CsvManner, Preset, Separator
from vademecum.exporting.form import Form, Wanted
from vademecum.pages.selection import RecordKind
from vademecum.pages.taken import RowKind
from vademecum.pages.wide import Wide
from vademecum.ui.chosen import Chosen

ROWS: dict[RowKind, str] = {
    None: "Facts and figures, place by place",
    RecordKind.ENTITIES: "Entries, a row each",
    RecordKind.FACTS: "Facts, a row each",
    RecordKind.FIGURES: "Figures, a row each",
    Wide.FIGURES: "Figures side by side, a row an entry",
    RecordKind.RELATIONS: "Connections, a row each",
    RecordKind.SOURCES: "Sources, a row each",
}


class Paper(StrEnum):
    """The forms as a reader knows them; CSV is two. The value is what is remembered."""

    SPREADSHEETS = "csv-spreadsheets"
    PROGRAMS = "csv-programs"
    XLSX = "xlsx"
    JSON = "json"
    JSONL = "jsonl"
    BIBTEX = "bibtex"
    BIBLATEX = "biblatex"
    RIS = "ris"
    CSL_JSON = "csl-json"
    DATAPACKAGE = "datapackage"

    @property
    def form(self) -> Form:
        return Form.CSV if self.is_csv else Form(self.value)

    @property
    def is_csv(self) -> bool:
        return self in {Paper.SPREADSHEETS, Paper.PROGRAMS}

    @property
    def has_columns(self) -> bool:
        """Whether rows and columns can be chosen; files of references and packages are what they are."""
        return not self.form.holds_references and self is not Paper.DATAPACKAGE


class Words(NamedTuple):
    """What a form is called, and a sentence on what it is good for."""

    name: str
    sentence: str


PAPERS = {
    Paper.SPREADSHEETS: Words("CSV for spreadsheets", "Opens in Excel and LibreOffice; text that looks like a formula is harmless."),
    Paper.PROGRAMS: Words("CSV for programs", "UTF-8, ISO dates and plain numbers; nothing is changed for a spreadsheet."),
    Paper.XLSX: Words("Excel workbook (.xlsx)", "Numbers and dates as such, a frozen head, and a sheet of the sources cited."),
    Paper.JSON: Words("JSON", "One array of objects; lists stay lists."),
    Paper.JSONL: Words("JSON lines", "An object a line, for programs that read as they go."),
    Paper.BIBTEX: Words("BibTeX", "The works that these rest on, for LaTeX."),
    Paper.BIBLATEX: Words("BibLaTeX", "The works that these rest on, for LaTeX with biber."),
    Paper.RIS: Words("RIS (Zotero, EndNote)", "The works that these rest on, for reference managers."),
    Paper.CSL_JSON: Words("CSL-JSON", "The works that these rest on, for pandoc and Zotero."),
    Paper.DATAPACKAGE: Words("Data package (.zip)", "All kinds of record of these entries as CSV, with a description and references."),
}  # fmt: skip
SEPARATORS = {
    Separator.COMMA: "Comma, decimal point",
    Separator.SEMICOLON: "Semicolon, decimal comma",
    Separator.TAB: "Tab, decimal point",
}


class Offer(NamedTuple):
    """Something to take away, in words; `chosen` None is what `query` finds, the whole collection where it is empty. `kinds` are the
    rows it can be written in."""

    words: str
    chosen: Chosen | None
    kinds: tuple[RowKind, ...]
    query: str = ""


class Order(NamedTuple):
    """One file to be made, of what an `Offer` of this `chosen` and `query` holds. `columns` None are all."""

    chosen: Chosen | None
    wanted: Wanted
    kind: RowKind = None
    columns: tuple[str, ...] | None = None
    query: str = ""

    @property
    def words(self) -> str:
        if self.query:
            return f"what is found by “{self.query[:40]}”"
        return self.chosen.words if self.chosen else "the whole collection"

    @property
    def file_name(self) -> str:
        """Return a name for the file, with the suffix of its form."""
        found = "".join(letter if letter.isalnum() else "-" for letter in self.query[:60])
        stem = self.chosen.file_name if self.chosen else f"vademecum-{found or 'collection'}"
        kind = f"-{self.kind}" if self.kind and (self.chosen is None or not self.chosen.name) else ""
        return f"{stem}{kind}{self.wanted.form.suffix}"


def usual_separator() -> Separator:
    """Return what spreadsheets of the reader's country expect between cells: a semicolon where a comma stands in numbers."""
    return Separator.SEMICOLON if QLocale().decimalPoint() == "," else Separator.COMMA


def wanted_of(paper: Paper, separator: Separator) -> Wanted:
    """Return the form and manner of a kind of file. CSV for programs has commas, whatever spreadsheets expect."""
    if paper is Paper.SPREADSHEETS:
        return Wanted(Form.CSV, CsvManner(Preset.SPREADSHEETS, separator))
    return Wanted(paper.form)
