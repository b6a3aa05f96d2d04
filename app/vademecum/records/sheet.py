"""One file of records and the flaws found in it, with near misses suggested."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from vademecum.domain.errors import Flaw
from vademecum.records.tree import Node, TreeError, parse_tree


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record begins."""

    file: Path
    line: int

    def flaw(self, record: str, field: str, reason: str) -> Flaw:
        return Flaw(self.file, self.line, record, field, reason)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file being read; its flaws go to the list shared by all files."""

    file: Path
    flaws: list[Flaw]

    def flaw(self, line: int, record: str, field: str, reason: str) -> None:
        self.flaws.append(Flaw(self.file, line, record, field, reason))

    def tree(self) -> Node | None:
        """The content of the file; None, with the flaw noted, when it cannot be read or is empty."""
        try:
            tree = parse_tree(self.file.read_bytes().decode("utf-8-sig"))
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


def near_miss(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'x'?` for the known word most like `word`, or nothing."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.75)
    return f"; did you mean {close[0]!r}?" if close else ""
