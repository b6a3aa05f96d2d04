"""Records are loaded as values of the domain, and everything wrong with them is told at once."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from vademecum.domain.entries import Alias, Mention, Relation
from vademecum.domain.errors import RecordsError
from vademecum.domain.names import PredicateId, Qualifier, Slug, Spelling, Status
from vademecum.domain.period import parse_period
from vademecum.records.loading import Records, load_records

Edit = Callable[[str, str, str], Path]


@pytest.fixture(scope="module")
def records(own_records: Path) -> Records:
    return load_records(own_records)


def test_a_fact_is_read_with_all_it_says(records: Records) -> None:
    fact = next(fact for fact in records.facts if fact.id == "c1-hvalvik-ships")
    assert fact.statement == "Hvalvík served 1,040 ships in 2024, after 812 in 2023."
    assert fact.mentions == (Mention(0, 7, Slug("hvalvik")),)
    assert (fact.chapter, fact.page, fact.paragraph, fact.footnotes) == (1, 5, 2, (2,))
    assert fact.relations == (Relation(Slug("hvalvik"), PredicateId("located-in"), Slug("skarland")),)
    assert fact.heading == "Ships and quays"


def test_figures_take_date_and_status_of_their_fact_when_they_name_none(records: Records) -> None:
    facts = {str(fact.id): fact for fact in records.facts}
    ships, ships_before, growth = facts["c1-hvalvik-ships"].figures
    assert ships.period == parse_period("2024")
    assert ships_before.period == parse_period("2023")
    assert growth.baseline == parse_period("2023")
    supplied, made = facts["c3-buoys"].figures
    assert (supplied.status, made.status) == (Status.PLANNED, Status.CAPACITY)
    assert facts["c1-berths"].figures[0].period is None


def test_a_figure_is_named_after_its_fact_and_its_key_or_metric(records: Records) -> None:
    figures = {str(figure.id): figure for fact in records.facts for figure in fact.figures}
    assert figures["c1-hvalvik-ships.ships-2024"].quantity.value == Decimal(1040)
    assert figures["c2-otrov-exports.exports"].quantity.qualifier is Qualifier.MORE_THAN
    assert figures["c2-otrov-exports.exports"].counterpart == "veldmark"


def test_an_open_date_is_kept_open(records: Records) -> None:
    aims = next(fact for fact in records.facts if fact.id == "c3-aims")
    assert aims.date is not None
    assert (aims.date.start, aims.date.end) == (None, date(2030, 12, 31))


def test_an_entry_keeps_its_names_apart_by_spelling(records: Records) -> None:
    entries = {str(entity.slug): entity for entity in records.entities}
    assert entries["yolkino"].aliases == (Alias("Ёлкино", Spelling.USUAL), Alias("Elkino", Spelling.PRINTED))
    assert entries["port-orsk"].aliases == (Alias("Port Orks", Spelling.MISPRINTED),)
    assert entries["the-lantern-company"].sort_name == "Lantern Company"
    assert entries["tove-aldin"].sort_name == "Aldin, Tove"
    assert entries["saint-jur"].former_slugs == ("sankt-jur", "st-jur")


def test_chapters_get_the_summaries_of_their_files(records: Records) -> None:
    assert [chapter.number for chapter in records.chapters] == [1, 2, 3]
    assert records.chapters[2].summary.startswith("Fairs, orders and aims")


def test_a_chapter_without_a_file_has_no_summary_and_no_fault(edited_records: Edit) -> None:
    more = "last-page: 12}\n  - {number: 4, title: More, first-page: 13, last-page: 14}\n"
    data = edited_records("document.yaml", "last-page: 12}\n", more)
    assert load_records(data).chapters[3].summary == ""


def test_every_record_has_its_place(records: Records, own_records: Path) -> None:
    place = records.places["fact", "c1-members"]
    assert place.file == own_records / "chapters/01.yaml"
    line = place.file.read_text(encoding="utf-8").splitlines()[place.line - 1]
    assert line == "  - id: c1-members"


def test_every_flaw_of_every_file_is_told_at_once(edited_records: Edit) -> None:
    edited_records("entries/person.yaml", "sort: Aldin, Tove", "sorted: Aldin, Tove")
    edited_records("vocabulary/units.yaml", "dimension: length", "dimension: lenght")
    data = edited_records("chapters/03.yaml", "page: 12\n    paragraph: 3\n    notes: [12]", "page: 12\n    paragraph: 9\n    notes: [99]")
    with pytest.raises(RecordsError) as caught:
        load_records(data)
    assert [(flaw.file.name, flaw.record, flaw.field) for flaw in caught.value.flaws] == [
        ("03.yaml", "c3-aims", "notes"),
        ("03.yaml", "c3-aims", "paragraph"),
        ("person.yaml", "tove-aldin", "sorted"),
        ("units.yaml", "metre", "dimension"),
    ]
    assert "did you mean 'length'?" in str(caught.value)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordsError, match="is no folder of records"):
        load_records(tmp_path / "nowhere")


def test_missing_files_are_told_with_what_writes_them_and_nothing_else(edited_records: Edit) -> None:
    data = edited_records("sources.yaml", "works:", "works:")
    (data / "sources.yaml").unlink()
    (data / "vocabulary/types.yaml").unlink()
    with pytest.raises(RecordsError) as caught:
        load_records(data)
    assert [flaw.reason for flaw in caught.value.flaws] == [
        "is missing; `vademecum ingest DOCUMENT` writes it",
        "is missing; write it as data/README.md says",
    ]


def test_a_file_that_is_not_utf_8_is_told_with_its_line(edited_records: Edit) -> None:
    data = edited_records("entries/product.yaml", "slug: sedna", "slug: sedna")
    (data / "entries/product.yaml").write_bytes(b"- slug: sedna\n  name: S\xe9dna\n")
    with pytest.raises(RecordsError, match=r"product\.yaml:2: is not UTF-8 text"):
        load_records(data)
