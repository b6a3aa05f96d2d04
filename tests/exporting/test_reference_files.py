"""Files of references hold every work whole, and reference programs read them back."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exporting.whole import export_references

from vademecum.domain.errors import ExportError
from vademecum.domain.names import FootnoteNumber, WorkId
from vademecum.domain.publication import Publication
from vademecum.domain.sources import Footnote, Work
from vademecum.exporting.bibtex_file import address, escaped
from vademecum.exporting.item import cited_after
from vademecum.exporting.reference_file import ReferenceFormat, reference_lines
from vademecum.pages.bibliography import Bibliography, CitedWork, bibliography, bibliography_of
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place
from vademecum.pages.selection import Selection

_BOOK = Publication("atlas", "Atlas", "A part", ("Example, Ada",), "Quay", "Hvalvik", 2025, "978-0", "en", "Example 2025", "")
_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)
_WORKS = st.builds(
    Work, st.just(WorkId("w1")), st.sampled_from(["book", "news-article", "interview", "photo-report", "web-page"]),
    st.lists(st.sampled_from(["Berg, M.", "de la Cruz, Ana", "Humboldt, Alexander von", "King, M., Jr.", "Council", "Серов, И."]),
        max_size=3).map(tuple),
    _TEXT, _TEXT, st.none() | st.integers(1500, 2030), st.sampled_from(["", "https://a.example/b?c=d_e&f=%20#g", "https://a.example/l'eau"]),
    st.sampled_from(["en", "ru"]), st.none(),
)  # fmt: skip


def _bibliography(work: Work, locator: str = "") -> Bibliography:
    return Bibliography(_BOOK, (), (CitedWork(work, (Footnote(FootnoteNumber(7), 1, 33, work.id, locator),)),))


def _ris(text: str) -> list[dict[str, list[str]]]:
    records: list[dict[str, list[str]]] = []
    for line in filter(None, text.split("\r\n")):
        tag, value = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line, re.DOTALL).groups()  # type: ignore[union-attr]
        if tag == "TY":
            records.append({})
        records[-1].setdefault(tag, []).append(value)
    return records


@given(_WORKS)
def test_ris_reads_back_with_every_field_of_the_work(work: Work) -> None:
    book, record = _ris("".join(reference_lines(_bibliography(work, "p. 5"), ReferenceFormat.RIS)))
    assert book["TY"] == ["BOOK"]
    assert book["TI"] == ["Atlas: A part"]
    assert book["CY"] == ["Hvalvik"]
    assert record.get("AU", []) == list(work.authors)
    assert record.get("TI", [""]) == [" ".join(work.title.split())]
    assert record.get("PY", [""]) == [str(work.year or "")]
    assert record.get("UR", [""]) == [work.url]
    assert "SP" not in record, "readers take it for the number of a book's pages"
    assert record["N1"] == ["Cited after Example 2025, p. 33, note 7 (p. 5 of the work)"]
    assert record["ER"] == [""]


def _csl_name(name: dict[str, str]) -> str:
    family = f"{name.get('non-dropping-particle', '')} {name.get('family', '')}".strip()
    behind = f"{name.get('given', '')} {name.get('dropping-particle', '')}".strip()
    return name.get("literal") or ", ".join(filter(None, (family, behind, name.get("suffix", ""))))


@given(_WORKS)
def test_csl_json_reads_back_with_every_field_of_the_work(work: Work) -> None:
    _, record = json.loads("".join(reference_lines(_bibliography(work), ReferenceFormat.CSL_JSON)))
    assert record.get("title", "") == " ".join(work.title.split())
    assert record.get("URL", "") == work.url.replace("'", "%27"), "citeproc curls what is left straight"
    assert record.get("issued") == ({"date-parts": [[work.year]]} if work.year else None)
    assert list(map(_csl_name, record.get("author", []))) == list(work.authors)
    assert record.get("publisher" if work.kind == "book" else "container-title", "") == " ".join(work.publisher.split())
    assert "accessed" not in record


@given(_WORKS, st.sampled_from([ReferenceFormat.BIBTEX, ReferenceFormat.BIBLATEX]))
def test_a_bibtex_database_stays_balanced_whatever_a_title_holds(work: Work, form: ReferenceFormat) -> None:
    text = "".join(reference_lines(_bibliography(work), form))
    bare = re.sub(r"\\[{}]", "", text)
    depth = 0
    for letter in bare:
        depth += {"{": 1, "}": -1}.get(letter, 0)
        assert depth >= 0
    assert depth == 0
    assert len(re.findall(r"^@\w+\{[\w:.+/-]+,$", text, re.MULTILINE)) == 2


def test_latex_prints_what_was_written() -> None:
    assert escaped('A & B_C 50% "so" $1 {x} # ~ ^ ` \\') == (
        r"A \& B\_C 50\% ``so'' \$1 \{x\} \# \textasciitilde{} \textasciicircum{} \`{} \textbackslash{}"
    )
    assert escaped('five" long') == "five'' long"
    assert address("https://a.example/x_y?q={z}&p=%20") == "https://a.example/x_y?q=%7Bz%7D&p=%20"


def test_an_organisation_is_one_name_and_a_person_two() -> None:
    work = Work(WorkId("w"), "book", ("Council of Ports", "Berg, M."), "T", "P", 2020, "", "en", None)
    text = "".join(reference_lines(_bibliography(work), ReferenceFormat.BIBLATEX))
    assert "author = {{Council of Ports} and Berg, M.}" in text


def test_particles_and_suffixes_stand_where_bibtex_looks_for_them() -> None:
    authors = ("Humboldt, Alexander von", "King, Martin Luther, Jr.", "de la Cruz, Ana")
    work = Work(WorkId("w"), "book", authors, "T", "P", 2020, "", "en", None)
    text = "".join(reference_lines(_bibliography(work), ReferenceFormat.BIBTEX))
    assert "author = {von Humboldt, Alexander and King, Jr., Martin Luther and de la Cruz, Ana}" in text


@pytest.mark.parametrize("form", list(ReferenceFormat))
def test_a_language_that_is_not_known_is_not_told(form: ReferenceFormat) -> None:
    work = Work(WorkId("w"), "book", (), "Ports", "Quay", 2020, "", "und", None)
    text = "".join(reference_lines(_bibliography(work), form))
    assert "und" not in text
    assert text.lower().count("la  - ") + text.count("language") + text.count("langid") >= 1


def test_footnotes_that_cite_several_places_of_a_work_each_say_theirs() -> None:
    work = Work(WorkId("w"), "book", (), "T", "P", 2020, "", "en", None)
    notes = (Footnote(FootnoteNumber(7), 1, 33, work.id, "p. 5"), Footnote(FootnoteNumber(9), 1, 40, work.id))
    cited = Bibliography(_BOOK, (), (CitedWork(work, notes),))
    assert cited_after(cited, cited.works[0]) == "Cited after Example 2025, p. 33, note 7 (p. 5 of the work); p. 40, note 9"


def test_the_library_gives_each_work_once_with_all_its_notes(library: Library) -> None:
    found = bibliography(library, Selection())
    assert len(found.works) == len({cited.work.id for cited in found.works}) == 11
    twice = next(cited for cited in found.works if cited.work.id == "fair-in-pictures")
    assert [footnote.number for footnote in twice.footnotes] == [8, 10]
    assert cited_after(found, twice) == "Cited after Example and Example 2025, pp. 9, 11, notes 8, 10"


def test_a_place_gives_the_works_it_rests_on(library: Library) -> None:
    assert [cited.work.id for cited in bibliography_of(library, [parse_place("note:8")]).works] == ["fair-in-pictures"]
    chapter = bibliography_of(library, [parse_place("chapter:1")])
    assert [cited.work.id for cited in chapter.works] == ["aldin-seven-harbours", "thousand-ships", "berg-handbook", "serov-zima"]
    assert chapter.works[2].locator == "p. 57"
    page = bibliography_of(library, [parse_place("page:6")])
    assert [cited.work.id for cited in page.works] == ["berg-handbook"]
    assert page.pages == (6,)
    assert bibliography_of(library, [parse_place("page:900")]).works == ()
    assert bibliography_of(library, [parse_place("entry:gone")]).works == ()


@pytest.mark.parametrize("form", list(ReferenceFormat))
def test_a_file_of_references_is_whole_or_not_there(library: Library, form: ReferenceFormat, tmp_path: Path) -> None:
    path = tmp_path / "out"
    chosen = bibliography(library, Selection())
    assert export_references(chosen, path, form) == 11
    assert path.read_bytes().decode() == "".join(reference_lines(chosen, form))
    with pytest.raises(ExportError, match="already there"):
        export_references(chosen, path, form)
    with pytest.raises(ExportError, match="cannot be written"):
        export_references(chosen, tmp_path / "missing" / "out", form)


_FORMS = {"bibtex": ReferenceFormat.BIBTEX, "biblatex": ReferenceFormat.BIBLATEX}


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="needs pandoc, which is not installed")
@pytest.mark.parametrize("named", _FORMS)
def test_pandoc_reads_the_same_works_out_of_each_format(library: Library, named: str, tmp_path: Path) -> None:
    chosen = bibliography(library, Selection())
    export_references(chosen, tmp_path / "in", _FORMS[named])
    run = subprocess.run(
        ["pandoc", "-f", named, "-t", "csljson", tmp_path / "in"], capture_output=True, check=True, encoding="utf-8", timeout=60
    )
    read = {record["id"]: record for record in json.loads(run.stdout)}
    assert len(read) == 12
    for cited in chosen.works:
        record, work = read[cited.work.id], cited.work
        assert re.sub("[“”]", '"', record["title"]) == work.title
        assert record["issued"]["date-parts"][0][0] == work.year
        assert any(work.url in str(value) for value in record.values())
        assert [name["family"] for name in record.get("author", [])] == [name.partition(",")[0] for name in work.authors]
        assert "accessed" not in record


@pytest.mark.skipif(shutil.which("biber") is None, reason="needs biber, which is not installed")
def test_biber_finds_nothing_to_complain_of(library: Library, tmp_path: Path) -> None:
    export_references(bibliography(library, Selection()), tmp_path / "in.bib", ReferenceFormat.BIBLATEX)
    run = subprocess.run(
        ["biber", "--tool", "--validate-datamodel", "in.bib"],
        check=False,
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert run.returncode == 0, run.stdout
    assert not {"WARN", "ERROR"} & set(run.stdout.split()), run.stdout
