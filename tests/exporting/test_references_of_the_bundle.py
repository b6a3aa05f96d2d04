"""The works and the document of the bundled collection, as the programs for references read them, every one."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.exporting.whole import export_references

from vademecum.collection.opened import open_collection
from vademecum.compiler.build import build_collection
from vademecum.exporting.ready import Manner, Style, ready_references
from vademecum.exporting.reference_file import ReferenceFormat
from vademecum.pages.bibliography import Bibliography, bibliography
from vademecum.pages.opened import Library
from vademecum.pages.selection import Selection
from vademecum.shelf.opened import passing_shelf

_DATA = Path(__file__).parents[2] / "data"
_STRAIGHT = str.maketrans("“”’", '""\'')

# What Zotero makes of a tag (translators/RIS.js): BOOK is a book, ELEC a web page. A tag that it would put elsewhere is none of these.
_ZOTERO = {
    "book": {
        "AU": "author", "TI": "title", "PB": "publisher", "CY": "place", "PY": "date", "SN": "ISBN", "LA": "language", "N1": "note",
        "ID": "", "ER": "",
    },
    "webpage": {
        "AU": "author", "TI": "title", "T2": "websiteTitle", "PY": "date", "UR": "url", "LA": "language", "M3": "websiteType", "N1": "note",
        "ID": "", "ER": "",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def works(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bibliography]:
    folder = tmp_path_factory.mktemp("bundle")
    build_collection(_DATA, folder / "collection.sqlite")
    library = Library(open_collection(folder / "collection.sqlite"), passing_shelf())
    yield bibliography(library, Selection())
    library.close()


def _unquoted(text: str) -> str:
    return re.sub("[“”‘’\"'`]", "", text)


def _bare(text: str) -> str:
    return text.translate(_STRAIGHT)


def test_zotero_reads_every_field_of_every_work_out_of_ris(works: Bibliography, tmp_path: Path) -> None:
    export_references(works, tmp_path / "works.ris", ReferenceFormat.RIS)
    records = (tmp_path / "works.ris").read_bytes().decode().split("\r\n\r\n")[:-1]
    assert len(records) == len(works.works) + 1
    for record, cited in zip(records[1:], works.works, strict=True):
        (first, kind), *lines = (line.split("  - ", 1) for line in record.split("\r\n"))
        assert first == "TY"
        fields = _ZOTERO[{"BOOK": "book", "ELEC": "webpage"}[kind]]
        read = {fields[tag]: value for tag, value in lines}
        assert read["title"] == cited.work.title
        assert read["date"] == str(cited.work.year)
        assert read["language"] == cited.work.language
        assert read.get("url", "") == cited.work.url
        assert read["publisher" if kind == "BOOK" else "websiteTitle"] == cited.work.publisher
        assert [value for tag, value in lines if tag == "AU"] == list(cited.work.authors)


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="needs pandoc, which is not installed")
@pytest.mark.parametrize("form", [ReferenceFormat.BIBTEX, ReferenceFormat.BIBLATEX])
def test_pandoc_reads_every_field_of_every_work_out_of_a_database(works: Bibliography, form: ReferenceFormat, tmp_path: Path) -> None:
    export_references(works, tmp_path / "works.bib", form)
    read = {record["id"]: record for record in json.loads(_pandoc(tmp_path, "-f", form, "-t", "csljson", "works.bib"))}
    assert read[works.publication.id]["title"].startswith(works.publication.title)
    assert read[works.publication.id]["publisher-place"] == works.publication.place
    for cited in works.works:
        work, record = cited.work, read[cited.work.id]
        assert _bare(record["title"]) == work.title
        assert record["issued"]["date-parts"] == [[work.year]]
        assert record.get("URL", "") == work.url
        assert record["publisher"] == work.publisher
        assert [f"{name['family']}, {name['given']}" for name in record.get("author", [])] == list(work.authors)
        assert "Cited after" in record["note"]
        assert "accessed" not in record
        assert record["language"][:2] == work.language
        if form is ReferenceFormat.BIBLATEX:
            assert record["type"] == ("book" if work.kind == "book" else "webpage")


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="needs pandoc, which is not installed")
@pytest.mark.parametrize("form", [form for form in ReferenceFormat if form is not ReferenceFormat.RIS])
def test_citeproc_writes_every_work_with_title_year_and_address(works: Bibliography, form: ReferenceFormat, tmp_path: Path) -> None:
    name = "works.json" if form is ReferenceFormat.CSL_JSON else "works.bib"
    export_references(works, tmp_path / name, form)
    (tmp_path / "all.md").write_text("---\nnocite: '@*'\n---\n", encoding="utf-8")
    page: Any = json.loads(_pandoc(tmp_path, "--citeproc", f"--bibliography={name}", "-t", "json", "all.md"))
    pages = {block["c"][0][0].removeprefix("ref-"): block for block in page["blocks"][0]["c"][1]}
    entries = {key: json.dumps(block, ensure_ascii=False) for key, block in pages.items()}
    assert len(entries) == len(works.works) + 1
    for cited in works.works:
        assert str(cited.work.year) in entries[cited.work.id]
        assert cited.work.url in entries[cited.work.id].replace("%27", "'")
        assert _unquoted(cited.work.title) in _unquoted(_words(pages[cited.work.id]))


@pytest.mark.skipif(shutil.which("biber") is None, reason="needs biber, which is not installed")
def test_biber_finds_nothing_to_complain_of_in_any_work(works: Bibliography, tmp_path: Path) -> None:
    export_references(works, tmp_path / "works.bib", ReferenceFormat.BIBLATEX)
    command = ["biber", "--tool", "--validate-datamodel", "works.bib"]
    run = subprocess.run(command, check=False, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=300)
    assert run.returncode == 0, run.stdout
    assert not {"WARN", "ERROR"} & set(run.stdout.split()), run.stdout
    assert (tmp_path / "works_bibertool.bib").read_text(encoding="utf-8").count("\n@") >= len(works.works)


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("short", [False, True])
@pytest.mark.parametrize("after", [False, True])
def test_no_ready_reference_has_a_mark_twice_or_a_gap(works: Bibliography, style: Style, short: bool, after: bool) -> None:
    ready = [each.plain for each in ready_references(works, Manner(style, short=short, after=after))]
    assert len(ready) == len(works.works)
    for line in ready:
        assert not re.search(r"  |(?<!\.)\.\.(?!\.)|,,|, \.| ,|\(\)|[,;]\.|‘’|““|””| ;|None", line), line
        assert line.count("(") == line.count(")"), line
        assert line.count("“") == line.count("”"), line


@pytest.mark.parametrize("style", [Style.APA, Style.CHICAGO_AUTHOR_DATE, Style.ISO_690, Style.MLA, Style.CHICAGO_NOTES])
def test_no_two_works_are_referred_to_alike(works: Bibliography, style: Style) -> None:
    ready = [each.plain for each in ready_references(works, Manner(style, short=True))]
    assert sorted(set(ready)) == sorted(ready)


def _words(block: Any) -> str:
    """Return the running text of a block of pandoc's."""
    if isinstance(block, list):
        return "".join(map(_words, block))
    if not isinstance(block, dict):
        return ""
    if block["t"] in {"Space", "SoftBreak"}:
        return " "
    if block["t"] == "Quoted":
        return f'"{_words(block["c"])}"'
    return str(block["c"]) if block["t"] == "Str" else _words(block.get("c"))


def _pandoc(folder: Path, *arguments: str) -> str:
    run = subprocess.run(["pandoc", *arguments], check=True, cwd=folder, capture_output=True, encoding="utf-8", timeout=300)
    assert run.stderr == ""
    return run.stdout
