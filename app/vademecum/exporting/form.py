"""The forms in which records leave, and what a reader asks for of each."""

from enum import StrEnum
from typing import NamedTuple

from vademecum.exporting.csv_file import CsvManner


class Form(StrEnum):
    """A kind of file; the value is the word of the command line."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    JSONL = "jsonl"
    BIBTEX = "bibtex"
    BIBLATEX = "biblatex"
    RIS = "ris"
    CSL_JSON = "csl-json"
    DATAPACKAGE = "datapackage"

    @property
    def holds_references(self) -> bool:
        """Whether the file holds works instead of records."""
        return self in {Form.BIBTEX, Form.BIBLATEX, Form.RIS, Form.CSL_JSON}

    @property
    def suffix(self) -> str:
        """How the name of such a file ends."""
        return _SUFFIXES.get(self, f".{self.value}")


_SUFFIXES = {Form.BIBTEX: ".bib", Form.BIBLATEX: ".bib", Form.CSL_JSON: ".json", Form.DATAPACKAGE: ".zip"}


class Wanted(NamedTuple):
    """A form, for CSV its manner, and whether references say where the document cites them."""

    form: Form = Form.CSV
    manner: CsvManner = CsvManner()
    after: bool = True
