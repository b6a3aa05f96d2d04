"""Cross-checks are judged as a careful statistician would, with words that show why."""

from collections.abc import Callable
from pathlib import Path

import pytest

from vademecum.compiler.crosscheck import judge, reckon
from vademecum.compiler.ledger import Ledger
from vademecum.domain.entries import CrossCheck
from vademecum.domain.names import CheckId, Verdict
from vademecum.records.loading import load_records

Edit = Callable[[str, str, str], Path]


@pytest.fixture(scope="module")
def ledger(own_records: Path) -> Ledger:
    return Ledger(load_records(own_records))


def _judged(formula: str, ledger: Ledger) -> tuple[str, str, str]:
    judgement = judge(CrossCheck(CheckId("c1-k-x"), "sum", "", formula, ""), ledger)
    return judgement.verdict.value, judgement.actual, judgement.expected


EXPORTS, REPEATED = "c2-veldmark-exports.nine-months", "c2-veldmark-exports-repeated.exports"
LARGE, SHARE = "c2-otrov-exports.exports", "c2-otrov-exports.timber-share"
SHIPS, BEFORE, GROWTH = "c1-hvalvik-ships.ships-2024", "c1-hvalvik-ships.ships-2023", "c1-hvalvik-ships.growth"

CASES = [
    # equal as printed
    (f"{EXPORTS} = {REPEATED}", "agrees", "€48.2 million", "€48.2 million"),
    ("c1-berths.hvalvik + 1 = 15", "agrees", "15 berths", "15 berths"),
    # equal once rounding is allowed for
    (f"{EXPORTS} = 48249999", "agrees within rounding",
     "€48.2 million (with rounding €48.15 million to €48.25 million)", "€48.249999 million"),
    (f"({SHIPS} - {BEFORE}) / {BEFORE} * 100 = {GROWTH}", "agrees within rounding",
     "28.08 per cent", "28.1 per cent (with rounding 28.05 to 28.15)"),
    # not even then
    (f"{EXPORTS} = 48250001", "disagrees", "€48.2 million (with rounding €48.15 million to €48.25 million)", "€48.250001 million"),
    (f"{SHIPS} = 1041", "disagrees", "1,040 ships", "1,041 ships"),
    # bounds
    (f"{LARGE} = 500000000", "agrees", "more than €170 million", "€500 million"),
    (f"{LARGE} = 169999999", "disagrees", "more than €170 million", "€169.999999 million"),
    ("c1-ice.weisshafen = 3", "agrees", "less than 10 days", "3 days"),
    ("c1-ice.weisshafen = 11", "disagrees", "less than 10 days", "11 days"),
    (f"{SHARE} = 55", "agrees", "almost 60 per cent", "55 per cent"),
    (f"{SHARE} = 61", "disagrees", "almost 60 per cent", "61 per cent"),
    ("c1-ice.grauwik = 22", "agrees", "20 to 26 days", "22 days"),
    ("c1-ice.grauwik = 26.5", "agrees within rounding", "20 to 26 days (with rounding 19.5 to 26.5)", "26.5 days"),
    ("c1-ice.yolkino = 154", "agrees within rounding", "about 150 days (with rounding 145 to 155)", "154 days"),
    (f"c2-timber-sales.timber-sales / {LARGE} * 100 = {SHARE}", "agrees", "57.65 per cent or less", "almost 60 per cent"),
    (f"2 * {SHARE} = 100", "disagrees", "108 to 120", "100"),
    (f"{LARGE} * 2 = 0", "disagrees", "€340 million or more", "€0"),
    # more and less
    (f"{BEFORE} < {SHIPS}", "agrees", "812 ships", "less than 1,040 ships"),
    (f"{BEFORE} > {SHIPS}", "disagrees", "812 ships", "more than 1,040 ships"),
    (f"{SHIPS} < 1040", "disagrees", "1,040 ships", "less than 1,040 ships"),
    (f"{EXPORTS} < 48200000", "agrees within rounding",
     "€48.2 million (with rounding €48.15 million to €48.25 million)", "less than €48.2 million"),
    (f"{LARGE} > 200000000", "agrees", "more than €170 million", "more than €200 million"),
    # counts
    ("count(member-of council-of-northern-harbours) = 7", "agrees", "7", "7"),
    ("count_from(otrov signed) = 2", "agrees", "2", "2"),
    ("count(operates hvalvik) = 0", "agrees", "0", "0"),
    # what cannot be computed
    (f"1 / c1-losses.lost-2023 = {GROWTH}", "cannot be checked", "cannot be computed: divides by what may be zero", "28.1 per cent"),
    ("1 / (c1-ice.grauwik - 22) = 1", "cannot be checked", "cannot be computed: divides by what may be zero", "1"),
    # enough digits to tell two values apart
    ("1 / 3 = 0.33334", "disagrees", "0.33333", "0.33334"),
    ("10000 / 3 = 3333", "disagrees", "3,333.3", "3,333"),
]  # fmt: skip


@pytest.mark.parametrize(("formula", "verdict", "actual", "expected"), CASES)
def test_a_check_is_judged(ledger: Ledger, formula: str, verdict: str, actual: str, expected: str) -> None:
    assert _judged(formula, ledger) == (verdict, actual, expected)


def test_a_relation_stated_by_two_facts_counts_once(edited_records: Edit) -> None:
    data = edited_records("chapters/02.yaml", "      - skar-line located-in skarland\n", "      - skarland signed hvalvik-convention\n")
    ledger = Ledger(load_records(data))
    assert _judged("count(signed hvalvik-convention) = 3", ledger)[0] == "agrees"


@pytest.mark.parametrize(
    ("formula", "told"),
    [
        (f"{EXPORTS} + {SHIPS} = 1", "adds eur and ship"),
        (f"{EXPORTS} = {SHIPS}", "compares eur and ship"),
        (f"1 + ({SHARE} - c2-skarland-cargo.factor) = 1", "adds percent and factor"),
        (f"{EXPORTS} * 2 / 3 < {SHIPS}", "compares eur and ship"),
        (f"{EXPORTS} * {SHARE} / 100 = {SHIPS}", "compares eur and ship"),
    ],
)
def test_unlike_units_are_not_added_or_compared(ledger: Ledger, formula: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        _judged(formula, ledger)


@pytest.mark.parametrize(
    "formula",
    [
        f"{EXPORTS} * {SHARE} / 100 > 1",
        f"{EXPORTS} / {REPEATED} * 100 = {GROWTH}",
        f"{EXPORTS} / {SHIPS} = c3-lamps-agreed.price",
        f"100 + {GROWTH} = {SHARE}",
    ],
)
def test_products_and_quotients_may_join_units(ledger: Ledger, formula: str) -> None:
    assert _judged(formula, ledger)


def test_all_verdicts_are_in_the_collection(own_records: Path) -> None:
    reckoning = reckon(load_records(own_records))
    assert reckoning.flaws == ()
    assert {judgement.verdict for judgement in reckoning.judgements} == set(Verdict)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("value: 2.4 million", "value: 2.5 million", "gives 2.375 million tonnes, not 2.5 million tonnes"),
        ("value: 40.7 million", "value: 40.8 million", "gives €40.709 million, not €40.8 million"),
        ("formula: c2-skarland-cargo.total /", "formula: c2-veldmark-exports.nine-months /", "compares eur and tonne"),
        ("formula: c2-skarland-cargo.total / c2", "formula: c2-skarland-cargo.total / (2 - 2) / c2", "gives cannot be computed"),
    ],
)
def test_a_derived_figure_must_follow_from_its_formula(edited_records: Edit, old: str, new: str, told: str) -> None:
    (flaw,) = reckon(load_records(edited_records("chapters/02.yaml", old, new))).flaws
    assert told in flaw.reason
    assert (flaw.file.name, flaw.field) == ("02.yaml", "formula")


def test_a_check_of_unlike_units_is_a_flaw_at_its_place(edited_records: Edit) -> None:
    data = edited_records("chapters/02.yaml", "= c2-veldmark-exports-repeated.exports", "= c2-ferries.passengers-2023")
    (flaw,) = reckon(load_records(data)).flaws
    assert (flaw.file.name, flaw.record, flaw.field) == ("02.yaml", "c2-k-repeat", "formula")
