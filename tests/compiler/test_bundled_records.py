"""The records of the bundled collection itself: sound, cited, and compiled as they are."""

from pathlib import Path

import pytest

from vademecum.compiler.build import build_collection
from vademecum.compiler.check import check_records
from vademecum.records.loading import Records, load_records

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def records() -> Records:
    return load_records(DATA)


def test_the_bundled_records_stand_the_check() -> None:
    assert "\n".join(map(str, check_records(DATA).errors)) == ""


def test_every_fact_cites_or_says_why_not(records: Records) -> None:
    footnotes = {footnote.number for footnote in records.footnotes}
    for fact in records.facts:
        assert bool(fact.footnotes) != bool(fact.no_footnote), fact.id
        assert footnotes.issuperset(fact.footnotes), fact.id


def test_every_figure_of_a_fact_shares_its_chapter_in_its_name(records: Records) -> None:
    for fact in records.facts:
        assert fact.id.startswith(f"c{fact.chapter}-")
        assert all(figure.id.startswith(f"{fact.id}.") for figure in fact.figures)


def test_chapters_follow_each_other_without_a_gap(records: Records) -> None:
    ends = [chapter.last_page for chapter in records.chapters]
    starts = [chapter.first_page for chapter in records.chapters]
    assert [end + 1 for end in ends[:-1]] == starts[1:]


def test_the_bundled_collection_compiles(records: Records, tmp_path: Path) -> None:
    report = build_collection(DATA, tmp_path / "collection.sqlite")
    assert report.counts["facts"] == len(records.facts)
    assert sum(report.verdicts.values()) == len(records.checks)
