"""Sets of positions as the bits of a number."""

from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.members import NOBODY, members_at, packed, positions_of, put, unpacked

POSITIONS = st.frozensets(st.integers(min_value=0, max_value=3_000))


@given(POSITIONS)
def test_positions_come_back_in_their_order_also_from_bytes(positions: frozenset[int]) -> None:
    members = members_at(positions)
    assert list(positions_of(members)) == list(positions_of(unpacked(packed(members)))) == sorted(positions)
    assert members.bit_count() == len(positions)


@given(POSITIONS, POSITIONS)
def test_they_meet_and_join_as_sets_do(one: frozenset[int], other: frozenset[int]) -> None:
    assert set(positions_of(members_at(one) & members_at(other))) == one & other
    assert set(positions_of(members_at(one) | members_at(other))) == one | other


def test_bytes_hold_the_first_in_their_lowest_bit_and_grow_as_they_must() -> None:
    bits = bytearray()
    for position in (9, 0, 3):
        put(bits, position)
    assert bytes(bits) == packed(members_at([0, 3, 9])) == bytes([0b1001, 0b10])
    assert unpacked(b"") == members_at([]) == NOBODY
