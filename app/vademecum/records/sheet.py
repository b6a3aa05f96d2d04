"""One file of records and the flaws found in it, with near misses suggested."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from vademecum.domain.errors import Flaw
from vademecum.records.tree import Fields, Items, Node, TreeError, parse_tree

N = TypeVar("N", Fields, Items)
_INGESTED = frozenset({"sources.yaml", "document.yaml"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record begins."""

    file: Path
    line: int

    def flaw(self, record: str, field: str, reason: str) -> Flaw:
        return Flaw(self.file, self.line, record, field, reason)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file being read; its flaws go to the list shared by all files.

    When it cannot be read, its `kinds` of records join `absent`: that nothing of them is known is flaw enough.
    """

    file: Path
    flaws: list[Flaw]
    kinds: tuple[str, ...]
    absent: set[str]

    def flaw(self, line: int, record: str, field: str, reason: str) -> None:
        self.flaws.append(Flaw(self.file, line, record, field, reason))

    def top(self, kind: type[N], expected: str) -> N | None:
        """The whole of the file when it is of that kind; None, with the flaw noted, when it is not or cannot be read."""
        tree = self._tree()
        if isinstance(tree, kind):
            return tree
        if tree is not None:
            self.flaw(tree.line, "", "", f"must hold {expected}")
        self.absent.update(self.kinds)
        return None

    def _tree(self) -> Node | None:
        try:
            tree = parse_tree(self.file.read_bytes().decode("utf-8-sig"))
        except FileNotFoundError:
            self.flaw(1, "", "", f"is missing; {_remedy(self.file.name)}")
        except OSError as error:
            self.flaw(1, "", "", f"cannot be read: {error.strerror or error}")
        except UnicodeDecodeError as error:
            self.flaw(error.object.count(b"\n", 0, error.start) + 1, "", "", "is not UTF-8 text; save it as UTF-8")
        except TreeError as error:
            self.flaw(error.line, "", "", str(error))
        else:
            if tree is None:
                self.flaw(1, "", "", "is empty")
            return tree
        return None


def _remedy(name: str) -> str:
    return "`vademecum ingest DOCUMENT` writes it" if name in _INGESTED else "write it as data/README.md says"


def near_miss(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'x'?` for the known word most like `word`, or nothing."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.75)
    return f"; did you mean {close[0]!r}?" if close else ""
