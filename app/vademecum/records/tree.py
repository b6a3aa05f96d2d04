"""YAML as the record format allows it: text, lists and mappings, each with its line, and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar; never a number, a date or a truth value."""

    line: int
    value: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list in its order."""

    line: int
    items: "list[Node]" = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping in its order; `lines` holds the line of each key."""

    line: int
    values: "dict[str, Node]" = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


Node = Text | Items | Fields


class TreeError(ValueError):
    """The text is not YAML of this form; `line` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        self.line = line
        super().__init__(reason)


def parse_tree(text: str) -> Node | None:
    """Read one YAML document; None when there is nothing in it. Raises TreeError, and nothing else, at the first fault."""
    builder = _Builder()
    try:
        for event in _events(text):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise TreeError(1 if mark is None else mark.line + 1, f"is no YAML: {error.problem or error.context}") from error
    except yaml.reader.ReaderError as error:
        raise TreeError(_line_of(text, error), f"is no YAML: {error.reason}") from error
    return builder.root


def _line_of(text: str, error: yaml.reader.ReaderError) -> int:
    character = error.character if isinstance(error.character, str) else chr(error.character)
    return text.count("\n", 0, max(text.find(character), 0)) + 1


def _events(text: str) -> Iterator[yaml.Event]:
    yield from yaml.parse(text, Loader=_LOADER)


class _Builder:
    """Puts events together without recursion, so that no depth of nesting can break it."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self._open: list[Items | Fields] = []
        self._keys: list[str | None] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        line = event.start_mark.line + 1 if event.start_mark else 1
        _refuse_extras(event, line)
        if isinstance(event, yaml.ScalarEvent):
            self._add(Text(line, event.value))
        elif isinstance(event, yaml.SequenceStartEvent):
            self._begin(Items(line))
        elif isinstance(event, yaml.MappingStartEvent):
            self._begin(Fields(line))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
            self._keys.pop()
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise TreeError(line, "a second document begins here; a file holds one")

    def _begin(self, node: Items | Fields) -> None:
        self._add(node)
        self._open.append(node)
        self._keys.append(None)

    def _add(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Items):
            parent.items.append(node)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = _new_key(parent, node)
        else:
            parent.values[key] = node
            self._keys[-1] = None


def _new_key(parent: Fields, node: Node) -> str:
    if not isinstance(node, Text):
        raise TreeError(node.line, "the name of a field must be plain text")
    if node.value in parent.lines:
        raise TreeError(node.line, f"{node.value!r} stands twice in one record, first in line {parent.lines[node.value]}")
    parent.lines[node.value] = node.line
    return node.value


def _refuse_extras(event: yaml.Event, line: int) -> None:
    if isinstance(event, yaml.AliasEvent):
        raise TreeError(line, f"*{event.anchor} is an alias; write the value out")
    if anchor := getattr(event, "anchor", None):
        raise TreeError(line, f"&{anchor} is an anchor; write values out where they are needed")
    if tag := getattr(event, "tag", None):
        raise TreeError(line, f"{tag} is a tag; write plain text")
    if "\0" in getattr(event, "value", ""):
        raise TreeError(line, "a text holds the letter NUL, which ends texts in other programs; leave it out")
