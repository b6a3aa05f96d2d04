"""Where in a collection something belongs, as words of the index: what a search keeps to is then one more word that a row has to hold.

These words begin with a letter for private use, which a tokenizer takes for a letter and which no word of a text or of a reader begins
with (`domain.words`).
"""

from vademecum.domain.names import FootnoteNumber, TypeId

MARK = "\ue000"
_JOIN = "\ue001"


def of_type(type_: TypeId) -> str:
    """Return the word of all entries of a type."""
    return f"{MARK}t{''.join(letter if letter.isalnum() else _JOIN for letter in type_)}"


def of_chapter(number: int) -> str:
    """Return the word of a chapter, and of what stands in it, concerns what does, or is cited there."""
    return f"{MARK}c{number}"


def of_footnote(number: FootnoteNumber) -> str:
    """Return the word of what rests on a footnote, concerns what does, or is cited by it."""
    return f"{MARK}n{number}"
