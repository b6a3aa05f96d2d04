"""Files of references: a bibliography in a format that reference programs read."""

from collections.abc import Iterator
from enum import StrEnum

from vademecum.exporting.bibtex_file import Dialect, bibtex_lines
from vademecum.exporting.csl_file import csl_lines
from vademecum.exporting.ris_file import ris_lines
from vademecum.pages.bibliography import Bibliography


class ReferenceFormat(StrEnum):
    """The formats of reference programs; the value is the word of the command line."""

    BIBTEX = "bibtex"
    BIBLATEX = "biblatex"
    RIS = "ris"
    CSL_JSON = "csl-json"


SUFFIXES = {
    ReferenceFormat.BIBTEX: ".bib",
    ReferenceFormat.BIBLATEX: ".bib",
    ReferenceFormat.RIS: ".ris",
    ReferenceFormat.CSL_JSON: ".json",
}


def reference_lines(of: Bibliography, form: ReferenceFormat, *, after: bool = True) -> Iterator[str]:
    """Yield the file piece by piece; with `after` each work says where the document cites it."""
    if form is ReferenceFormat.RIS:
        return ris_lines(of, after=after)
    if form is ReferenceFormat.CSL_JSON:
        return csl_lines(of, after=after)
    return bibtex_lines(of, Dialect(form), after=after)
