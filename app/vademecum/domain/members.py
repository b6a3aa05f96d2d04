"""Those of a long row that belong to a set, as the bits of one number: bit n is the one at position n, so that sets of many are met,
joined and counted at once."""

from collections.abc import Iterable, Iterator
from itertools import compress, count

Members = int
NOBODY: Members = 0
_BIT_OF_DIGIT = bytes.maketrans(b"01", b"\x00\x01")


def members_at(positions: Iterable[int]) -> Members:
    """Return those at these positions, in whatever order they come."""
    bits = bytearray()
    for position in positions:
        put(bits, position)
    return unpacked(bits)


def put(bits: bytearray, position: int) -> None:
    """Let the one at a position belong to those packed in `bits`, which grow as they must."""
    byte, bit = divmod(position, 8)
    if byte >= len(bits):
        bits.extend(bytes(byte + 1 - len(bits)))
    bits[byte] |= 1 << bit


def positions_of(members: Members) -> Iterator[int]:
    """Yield the positions of those that belong, the first of the row first."""
    return compress(count(), bin(members)[:1:-1].encode().translate(_BIT_OF_DIGIT))


def packed(members: Members) -> bytes:
    """Return the bits as bytes, the first of the row in the lowest bit of the first."""
    return members.to_bytes((members.bit_length() + 7) // 8, "little")


def unpacked(bits: bytes | bytearray) -> Members:
    """Return what `packed` made bytes of."""
    return int.from_bytes(bits, "little")
