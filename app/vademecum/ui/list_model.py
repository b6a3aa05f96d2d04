"""The rows of the list, held as far as they were asked for; short lists whole with their letters, long ones by windows."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt, Signal

from vademecum.pages.listing import ListRow, ListSlice
from vademecum.pages.place import Place

LETTERED = 2_000
"""Up to so many rows a list is read whole and shows its letters; beyond, rows are read where the reader looks."""
WINDOW = 100
Index = QModelIndex | QPersistentModelIndex


class ListModel(QStringListModel):
    """A list of `ListRow`, letter rows between them. Says `rows_wanted` with an offset when a row is looked at that was not read yet.

    Qt counts the rows itself, as empty strings: a view that lays a list out asks whether each of its rows is there, and would ask Python.
    """

    rows_wanted = Signal(int)
    ROW = Qt.ItemDataRole.UserRole
    LETTER = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._rows: dict[int, ListRow] = {}
        self._lines: list[str | int] = []
        self._asked: set[int] = set()

    @property
    def total(self) -> int:
        """How many rows the list has, letters not counted."""
        return self._total

    @property
    def is_windowed(self) -> bool:
        """Whether the list is too long to be held whole."""
        return self._total > LETTERED

    def show_slice(self, part: ListSlice) -> None:
        """Begin a list anew with its first slice, or take in a later one."""
        if part.offset == 0:
            self._begin(part)
        elif self.is_windowed:
            self._rows |= dict(enumerate(part.rows, part.offset))
            self.dataChanged.emit(self.index(part.offset), self.index(part.offset + len(part.rows) - 1))
        else:
            self._append(part)

    def mark(self, place: Place, *, bookmarked: bool) -> None:
        """Show or hide the ribbon of a place."""
        for at, row in self._rows.items():
            if row.place == place:
                self._rows[at] = row._replace(bookmarked=bookmarked)
        self.dataChanged.emit(self.index(0), self.index(max(0, self.rowCount() - 1)))

    def keep(self, bookmarked: frozenset[str]) -> None:
        """Show the ribbons of these places, given as text, and of no others."""
        for at, row in self._rows.items():
            if row.bookmarked != (str(row.place) in bookmarked):
                self._rows[at] = row._replace(bookmarked=not row.bookmarked)
        self.dataChanged.emit(self.index(0), self.index(max(0, self.rowCount() - 1)))

    def list_span(self, start: int, stop: int) -> tuple[int, int]:
        """Return the span of the list's rows within a span of the model's; letters are no rows."""
        if self.is_windowed:
            return start, stop
        rows = [line for line in self._lines[start:stop] if isinstance(line, int)]
        return (rows[0], rows[-1] + 1) if rows else (0, 0)

    def places(self, start: int, stop: int) -> tuple[Place, ...]:
        """Return the places of these of the list's rows, as far as they have been read."""
        few = stop - start <= len(self._rows)
        read = (at for at in range(start, stop) if at in self._rows) if few else sorted(at for at in self._rows if start <= at < stop)
        return tuple(self._rows[at].place for at in read)

    def model_row(self, offset: int) -> int:
        """Return the model's row of the list's row; the letters before it are counted."""
        return offset if self.is_windowed else self._lines.index(offset) if offset in self._rows else -1

    def row_of(self, place: Place) -> int | None:
        """Return the model's row of a place, None when it is not among the rows read."""
        return next((self.model_row(at) for at, row in self._rows.items() if row.place == place), None)

    def is_letter(self, row: int) -> bool:
        """Return whether a row of the model is a letter, not a row of the list."""
        return not self.is_windowed and isinstance(self._lines[row], str)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = index.row() if self.is_windowed else self._lines[index.row()]
        if isinstance(line, str):
            return line if role in {self.LETTER, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole} else None
        row = self._rows.get(line)
        if row is None:
            self._want(line)
            return None
        if role == self.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        return _spoken(row) if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole} else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.is_letter(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _begin(self, part: ListSlice) -> None:
        self._total = part.total
        self._rows = dict(enumerate(part.rows))
        self._asked = {0}
        self._lines = [] if self.is_windowed else self._lines_of(part)
        self.setStringList([""] * (self._total if self.is_windowed else len(self._lines)))

    def _append(self, part: ListSlice) -> None:
        if part.offset != len(self._rows) or not part.rows:
            return
        lines = self._lines_of(part)
        self._rows |= dict(enumerate(part.rows, part.offset))
        self._lines += lines
        self.insertRows(self.rowCount(), len(lines))

    def _lines_of(self, part: ListSlice) -> list[str | int]:
        letter = self._rows[part.offset - 1].letter if part.offset else ""
        lines: list[str | int] = []
        for offset, row in enumerate(part.rows, part.offset):
            if row.letter and row.letter != letter:
                lines.append(row.letter)
            letter = row.letter
            lines.append(offset)
        return lines

    def _want(self, offset: int) -> None:
        start = offset // WINDOW * WINDOW
        if start not in self._asked:
            self._asked.add(start)
            self.rows_wanted.emit(start)


def _spoken(row: ListRow) -> str:
    return ", ".join(part for part in (row.name, row.line, "bookmarked" if row.bookmarked else "") if part)
