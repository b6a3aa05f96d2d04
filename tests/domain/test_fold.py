"""fold() makes spellings comparable, and does it once and for all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.fold import fold


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Łódź", "lodz"),
        ("Øresund", "oresund"),
        ("Straße", "STRASSE"),
        ("Ёлка", "елка"),
        ("Гродненский", "гродненскии"),
        ("Côte d’Ivoire", "cote d'ivoire"),
        ("co\u00adoperation", "cooperation"),
        ("9\u00a0500 t", "9500 t"),
        ("2,700", "2700"),
        ("1,234,567", "1234567"),
        ("C‑90 – C—90", "c-90 - c-90"),
        ("  two\u00a0 words ", "two words"),
        ("İstanbul", "istanbul"),
        ("ﬁne", "fine"),
        ("e\u0301te\u0301", "été"),
    ],
)
def test_a_spelling_and_what_a_reader_types_fold_alike(written: str, typed: str) -> None:
    assert fold(written) == fold(typed)


def test_numbers_in_a_list_stay_apart() -> None:
    assert fold("1,2,3 and 10, 200") == "1,2,3 and 10, 200"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_case_makes_no_difference(left: str, right: str) -> None:
    text = left + right
    assert fold(text.casefold()) == fold(text)
