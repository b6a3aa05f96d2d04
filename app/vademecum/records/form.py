"""One record being read: hands out its fields with their types, and names what is missing, wrong or unknown."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from vademecum.records.sheet import Place, Sheet, near_miss
from vademecum.records.tree import Fields, Items, Node, Text

T = TypeVar("T")
_BLANKS = re.compile(r"[ \t\r\n]+")


class Form:
    """The fields of one mapping.

    A field that is missing or wrong is noted as a flaw and a fallback handed out, so that reading goes on to the next flaw;
    a collection with flaws is never used. `close()` names the fields nobody asked for.
    """

    def __init__(self, sheet: Sheet, fields: Fields, record: str) -> None:
        self.record = record
        self.place = Place(sheet.file, fields.line)
        self._sheet = sheet
        self._fields = fields
        self._asked: list[str] = []

    def flaw(self, field: str, reason: str) -> None:
        self._sheet.flaw(self._fields.lines.get(field, self._fields.line), self.record, field, reason)

    def has(self, field: str) -> bool:
        return field in self._fields.values

    def text(self, field: str) -> str:
        """The text of a field that must be there."""
        if not self._ask(field):
            self.flaw(field, "is missing")
            return ""
        return self._text_of(field, self._fields.values[field])

    def optional_text(self, field: str) -> str:
        return self._text_of(field, self._fields.values[field]) if self._ask(field) else ""

    def text_or_none(self, field: str) -> str:
        """A required field that may say that there is nothing, as `""`."""
        node = self._fields.values.get(field)
        return "" if self._ask(field) and isinstance(node, Text) and not node.value else self.text(field)

    def parsed(self, field: str, parse: Callable[[str], T], fallback: T) -> T:
        """A required field read by `parse`, whose ValueError says what would be right."""
        return self._parse(field, self.text(field), parse, fallback)

    def optional(self, field: str, parse: Callable[[str], T], fallback: T) -> T:
        return self._parse(field, self.optional_text(field), parse, fallback)

    def texts(self, field: str) -> tuple[str, ...]:
        """A list of texts; empty when the field is not there."""
        return tuple(text for node in self._items(field) if (text := self._text_of(field, node)))

    def parsed_texts(self, field: str, parse: Callable[[str], T]) -> tuple[T, ...]:
        """A list whose members `parse` reads; those it refuses are flaws and left out."""
        read = (self._parse(field, text, parse, None) for text in self.texts(field))
        return tuple(value for value in read if value is not None)

    def forms(self, field: str, label: Callable[[Fields, int], str] | None = None) -> "list[Form]":
        """The records listed in a field; empty when it is not there. `label` names one for its flaws."""
        return forms_of(self._sheet, self._items(field), label or (lambda _, number: f"{self.record} {field} {number}"))

    def close(self) -> None:
        """Note every field that no one asked for."""
        for field in self._fields.values:
            if field not in self._asked:
                right = near_miss(field, self._asked) or f"; its fields are {', '.join(dict.fromkeys(self._asked))}"
                self.flaw(field, f"is no field of this record{right}")

    def _ask(self, field: str) -> bool:
        self._asked.append(field)
        return field in self._fields.values

    def _items(self, field: str) -> Sequence[Node]:
        if not self._ask(field):
            return ()
        node = self._fields.values[field]
        if isinstance(node, Items):
            return node.items
        self.flaw(field, "must be a list")
        return ()

    def _text_of(self, field: str, node: Node) -> str:
        if not isinstance(node, Text):
            self._sheet.flaw(node.line, self.record, field, "must be plain text")
            return ""
        text = _BLANKS.sub(" ", node.value).strip()
        if not text:
            self._sheet.flaw(node.line, self.record, field, "is empty; write a value or leave the field out")
        return text

    def _parse(self, field: str, text: str, parse: Callable[[str], T], fallback: T) -> T:
        if not text:
            return fallback
        try:
            return parse(text)
        except ValueError as error:
            self.flaw(field, str(error))
            return fallback


def forms_of(sheet: Sheet, nodes: Sequence[Node], label: Callable[[Fields, int], str]) -> list[Form]:
    """A form for each mapping among `nodes`; anything else is a flaw."""
    forms = []
    for number, node in enumerate(nodes, 1):
        if isinstance(node, Fields):
            forms.append(Form(sheet, node, label(node, number)))
        else:
            sheet.flaw(node.line, "", "", "a record with fields is expected here")
    return forms


def label_by(field: str) -> Callable[[Fields, int], str]:
    """Name a record by one of its fields, or by its place in the list when that is missing."""

    def label(fields: Fields, number: int) -> str:
        node = fields.values.get(field)
        return node.value if isinstance(node, Text) and node.value else f"record {number}"

    return label
