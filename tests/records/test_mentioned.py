"""Which entries a fact concerns, in whatever field they stand."""

from dataclasses import replace
from pathlib import Path

import pytest

from vademecum.domain.entries import Fact
from vademecum.records.loading import load_records
from vademecum.records.references import entries_of


@pytest.fixture(scope="module")
def buoys(own_records: Path) -> Fact:
    return next(fact for fact in load_records(own_records).facts if fact.id == "c3-buoys")


def test_each_entry_is_given_once(buoys: Fact) -> None:
    assert entries_of(buoys) == ("kelp-and-sons", "yolkino")


def test_any_field_is_enough(buoys: Fact) -> None:
    bare = replace(buoys, mentions=(), figures=(), relations=())
    assert entries_of(bare) == ()
    assert entries_of(replace(bare, mentions=buoys.mentions)) == ("kelp-and-sons", "yolkino")
    assert entries_of(replace(bare, figures=buoys.figures)) == ("kelp-and-sons", "yolkino")
    assert entries_of(replace(bare, relations=buoys.relations)) == ("kelp-and-sons", "yolkino")
    assert entries_of(replace(bare, also_about=(buoys.mentions[0].entity,))) == ("kelp-and-sons",)
