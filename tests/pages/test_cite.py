"""Plain citations: one line, with page and sources."""

from collections.abc import Callable
from pathlib import Path

import pytest

from vademecum.compiler.build import build_collection
from vademecum.domain.errors import NotFoundError
from vademecum.pages.cite import reference
from vademecum.pages.opened import Library, open_library
from vademecum.pages.place import parse_place


@pytest.mark.parametrize(
    ("place", "citation"),
    [
        ("fact:c1-hvalvik-ships", "Hvalvík served 1,040 ships in 2024, after 812 in 2023 ({}, p. 5; Harbour News 2025)."),
        ("fact:c2-veldmark-exports-2023", "In 2023 the exports of Veldmark to Otrov came to 61 million euros ({}, p. 9)."),
        (
            "figure:c2-otrov-exports.exports",
            "Exports, Otrov, Veldmark: more than €170 million, 2024, reported ({}, p. 8; Otrov Business Week 2025).",
        ),
        ("figure:c3-fair-10.exhibitors", "Exhibitors, Harbour Fair 10: at least 300 enterprises, May 2025, expected ({}, p. 11)."),
        ("entry:moose-bay", "Łosie Bay ({}, pp. 5, 6, 8)."),
        ("chapter:2", "Cargo of the cold coast ({}, pp. 8–10)."),
        ("metric:cargo", "Cargo handled: 5 figures ({}, p. 8)."),
        ("metric:exports", "Exports: 5 figures ({}, pp. 8, 9)."),
        ("page:9", "Cargo of the cold coast ({}, p. 9)."),
        ("note:3", "Berg, M.; Aldin, T. Handbook of cold harbours. Quay Press, 2021, p. 57."),
        ("note:6", "Wood on the water. Otrov Business Week, 2025. https://week.example/wood"),
    ],
)
def test_a_citation_names_page_and_sources(library: Library, place: str, citation: str) -> None:
    assert reference(library, parse_place(place)) == citation.format(library.collection.publication.short_reference)


def test_a_source_that_two_footnotes_of_a_fact_cite_is_named_once(edited_records: Callable[[str, str, str], Path], tmp_path: Path) -> None:
    records = edited_records("sources.yaml", "page: 9, work: vane-neighbours}", "page: 9, work: fair-in-pictures}")
    build_collection(records, tmp_path / "collection.sqlite")
    library = open_library(tmp_path / "collection.sqlite", tmp_path / "shelf")
    cited = reference(library, parse_place("fact:c2-veldmark-exports"))
    short = library.collection.publication.short_reference
    library.close()
    assert cited.endswith(f" ({short}, p. 9; Harbour News 2024).")


def test_the_whole_document_is_cited_from_its_sections(library: Library) -> None:
    publication = library.collection.publication
    cited = reference(library, parse_place("section:checks"))
    assert cited.startswith(publication.authors[0])
    assert publication.title in cited


@pytest.mark.parametrize("place", ["fact:none", "figure:no.ne", "entry:none", "chapter:77", "note:77", "page:1", "section:all"])
def test_what_is_not_there_cannot_be_cited(library: Library, place: str) -> None:
    with pytest.raises(NotFoundError, match="There is no"):
        reference(library, parse_place(place))
