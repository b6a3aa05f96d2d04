"""Search results as rows: headings of groups and the hits under them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from vademecum.pages.search import Found, Hit, HitGroup

_TAKEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class SearchModel(QStandardItemModel):
    """One row a heading or a hit; headings can be neither chosen nor reached by key.

    Items hold what a view asks for, sizes among it (`size_of`), so that nothing of it is asked of Python while rows are laid out. What
    is spoken of a row is its tool tip, too.
    """

    LINE, KEPT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None, size_of: Callable[[HitGroup | Hit], QSize] = lambda _line: QSize()) -> None:
        super().__init__(parent)
        self._lines: list[HitGroup | Hit] = []
        self._size_of = size_of
        self.found: Found | None = None
        self.kept: frozenset[str] = frozenset()

    def show_found(self, found: Found | None) -> None:
        """Show what was found, or nothing."""
        self.found = found
        self._lines = []
        for group in found.groups if found else ():
            self._lines += [group, *group.hits]
        self.clear()
        if self._lines:
            self.appendColumn([self._item(line) for line in self._lines])

    def show_kept(self, kept: frozenset[str]) -> None:
        """Know which hits are on the shelf; places are given as text."""
        changed = self.kept ^ kept
        self.kept = kept
        for row, line in enumerate(self._lines):
            if isinstance(line, Hit) and str(line.place) in changed:
                self._speak(self.item(row), line)

    def measure_again(self) -> None:
        """Ask anew how high each row is."""
        for row, line in enumerate(self._lines):
            self.item(row).setSizeHint(self._size_of(line))

    def line(self, row: int) -> HitGroup | Hit:
        """Return the heading or the hit in a row."""
        return self._lines[row]

    def is_kept(self, line: HitGroup | Hit) -> bool:
        """Tell whether a hit is on the shelf."""
        return isinstance(line, Hit) and str(line.place) in self.kept

    def first_hit(self) -> int | None:
        """Return the row of the best hit."""
        return next((row for row, line in enumerate(self._lines) if isinstance(line, Hit)), None)

    def next_group(self, row: int) -> int | None:
        """Return the row of the first hit of the group after the one at `row`, the first group's after the last."""
        heads = [at for at, line in enumerate(self._lines) if isinstance(line, HitGroup) and at + 1 < len(self._lines)]
        return next((head + 1 for head in heads if head > row), heads[0] + 1 if heads else None)

    def step(self, row: int, by: int) -> int:
        """Return the row of the hit `by` hits away, staying within the results."""
        hits = [at for at, line in enumerate(self._lines) if isinstance(line, Hit)]
        if not hits:
            return row
        at = hits.index(row) + by if row in hits else 0
        return hits[min(max(at, 0), len(hits) - 1)]

    def _item(self, line: HitGroup | Hit) -> QStandardItem:
        if isinstance(line, HitGroup):
            item = QStandardItem(line.label)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        else:
            item = QStandardItem("".join([run.text for run in line.name]))
            item.setFlags(_TAKEN)
        item.setData(line, self.LINE)
        item.setSizeHint(self._size_of(line))
        self._speak(item, line)
        return item

    def _speak(self, item: QStandardItem, line: HitGroup | Hit) -> None:
        is_kept = self.is_kept(line)
        item.setData(f"{spoken(line)}, on your shelf" if is_kept else spoken(line), Qt.ItemDataRole.AccessibleTextRole)
        if is_kept or item.data(self.KEPT):
            item.setData(is_kept, self.KEPT)


def spoken(line: HitGroup | Hit) -> str:
    """Return everything a row shows, in the order it is read."""
    if isinstance(line, HitGroup):
        return line.label
    name, detail = ("".join(run.text for run in runs) for runs in (line.name, line.detail))
    return ", ".join(part for part in (name, line.value, detail, *(tag.words for tag in line.tags), line.right) if part)
