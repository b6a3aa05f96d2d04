"""How a table of everything of one kind looks: its columns, what their cells say, and where they lead."""

from collections.abc import Callable
from enum import Enum, auto
from typing import Any, NamedTuple

from vademecum.pages.place import Place
from vademecum.pages.shown import Tag


class Look(Enum):
    """How the words of a cell are set: as what the row is about, as a value, as what is said besides, as a link, as a tag."""

    PLAIN = auto()
    STRONG = auto()
    SOFT = auto()
    LINK = auto()


class Column(NamedTuple):
    """A column by the order it stands for. `words` are its cell, `below` a second line, `tag` what is painted instead where it is more
    than plain; `width` 0 takes what the others leave, `only_wide` gives way in a narrow table."""

    order: str
    head: str
    words: Callable[[Any], str]
    leads_to: Callable[[Any], Place | None]
    width: int = 0
    look: Look = Look.PLAIN
    is_number: bool = False
    only_wide: bool = False
    below: Callable[[Any], str] | None = None
    tag: Callable[[Any], Tag] | None = None


class TableKind(NamedTuple):
    """A kind of table: the section it is, its title and a sentence under it, what one row and several are called, the place of a row,
    and its columns. `name` begins the object names of its parts. Where it `writes_out`, one row is always chosen and its page stands
    under the table; elsewhere rows are selected for what can be done with them."""

    section: str
    name: str
    title: str
    one: str
    many: str
    place: Callable[[Any], Place]
    columns: tuple[Column, ...]
    sentence: str = ""
    writes_out: bool = False

    @property
    def lines(self) -> int:
        """How many lines of text a row has."""
        return 2 if any(column.below for column in self.columns) else 1

    def own_column(self, row: Any) -> int:
        """Return the first column that leads to the page of the row itself."""
        return next((at for at, column in enumerate(self.columns) if column.leads_to(row) == self.place(row)), 0)
