"""The item models under Qt's own tester, which ends the test at the first broken promise."""

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from vademecum.domain.names import FootnoteNumber
from vademecum.pages.listing import FigureOrder, ListRow, ListSlice, Section, SectionGroup, Sidebar
from vademecum.pages.place import Link, Place, PlaceKind
from vademecum.pages.search import Found, Hit, HitGroup
from vademecum.pages.shown import FigureRow, Run, Tag, TagKind
from vademecum.pages.table import Table
from vademecum.ui.list_model import LETTERED, WINDOW, ListModel
from vademecum.ui.search_model import SearchModel
from vademecum.ui.sidebar_model import SidebarModel
from vademecum.ui.table_kinds import FIGURES
from vademecum.ui.table_model import TableModel

pytestmark = pytest.mark.usefixtures("qapp")


def guarded(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)


def place(ref: str) -> Place:
    return Place(PlaceKind.ENTRY, ref)


def row(name: str, *, bookmarked: bool = False) -> ListRow:
    return ListRow(place(name.lower()), name, f"Harbour · {name}", "place", name[:1], bookmarked)


def words(model: QAbstractItemModel) -> list[str]:
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def test_a_short_list_shows_its_letters_and_grows_as_it_is_read() -> None:
    model = ListModel()
    guarded(model)
    model.show_slice(ListSlice("all", 4, 0, (row("Abo"), row("Arn"))))
    model.show_slice(ListSlice("all", 4, 2, (row("Asker"), row("Bergen"))))
    assert words(model) == ["A", "Abo", "Arn", "Asker", "B", "Bergen"]
    assert [at for at in range(6) if not model.flags(model.index(at)) & Qt.ItemFlag.ItemIsSelectable] == [0, 4]
    assert model.row_of(place("bergen")) == 5
    assert model.row_of(place("nowhere")) is None


def test_a_slice_that_does_not_follow_is_not_taken_in() -> None:
    model = ListModel()
    model.show_slice(ListSlice("all", 9, 0, (row("Abo"),)))
    model.show_slice(ListSlice("all", 9, 5, (row("Oslo"),)))
    assert words(model) == ["A", "Abo"]


def test_a_long_list_has_all_its_rows_and_asks_for_those_looked_at_once() -> None:
    model = ListModel()
    wanted: list[int] = []
    model.rows_wanted.connect(wanted.append)
    first = tuple(row(f"A{number}") for number in range(WINDOW))
    model.show_slice(ListSlice("all", 1_000_000, 0, first))
    assert model.rowCount() == 1_000_000 > LETTERED
    wanted.clear()
    assert model.index(500_007).data() is None
    assert model.index(500_050).data() is None
    assert wanted == [500_000]
    model.show_slice(ListSlice("all", 1_000_000, 500_000, tuple(row(f"M{number}") for number in range(WINDOW))))
    assert model.index(500_007).data() == "M7"


def test_a_long_list_keeps_its_promises_too() -> None:
    model = ListModel()
    guarded(model)
    model.show_slice(ListSlice("all", LETTERED + 1, 0, (row("Abo"),)))
    model.show_slice(ListSlice("all", LETTERED + 1, WINDOW, (row("Oslo"),)))
    assert model.index(WINDOW).data() == "Oslo"


def test_a_ribbon_comes_and_goes_with_the_bookmark() -> None:
    model = ListModel()
    guarded(model)
    model.show_slice(ListSlice("all", 2, 0, (row("Abo"), row("Arn"))))
    model.mark(place("arn"), bookmarked=True)
    assert [model.index(at).data(ListModel.ROW).bookmarked for at in (1, 2)] == [False, True]
    assert model.index(2).data(Qt.ItemDataRole.AccessibleTextRole) == "Arn, Harbour · Arn, bookmarked"


def sidebar(bookmarks: int) -> Sidebar:
    entries = SectionGroup("Entries", (Section("all", "All entries", "all", 25), Section("type:harbour", "Harbours", "place", 8)))
    return Sidebar("Atlas", "25 entries", (entries, SectionGroup("My shelf", (Section("bookmarks", "Bookmarks", "bookmark", bookmarks),))))


def test_the_sidebar_keeps_its_rows_when_only_a_count_changes() -> None:
    model = SidebarModel()
    guarded(model)
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    model.show_sidebar(sidebar(0))
    model.show_sidebar(sidebar(1))
    model.show_sidebar(sidebar(1))
    assert changed == [(4, 4)]
    assert words(model) == ["Entries", "All entries", "Harbours", "My shelf", "Bookmarks"]
    assert model.index(4).data(Qt.ItemDataRole.AccessibleTextRole) == "Bookmarks, 1"
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert resets == [True]


def hit(kind: str, name: str) -> Hit:
    return Hit(kind, place(name), "place", (Run(name),), (Run("Harbour"),), "", "3 facts", (), name)


def test_results_are_walked_hit_by_hit_and_group_by_group() -> None:
    model = SearchModel()
    guarded(model)
    names = HitGroup("Names", 2, (hit("entity", "Oslo"), hit("entity", "Orsk")))
    model.show_found(Found("o", (names, HitGroup("Facts", 1, (hit("fact", "x"),))), "o"))
    assert words(model) == ["Names", "Oslo", "Orsk", "Facts", "x"]
    assert model.first_hit() == 1
    assert [model.step(1, by) for by in (-1, 1, 2, 9)] == [1, 2, 4, 4]
    assert [model.next_group(at) for at in (1, 2, 4)] == [4, 4, 1]
    model.show_found(None)
    assert model.rowCount() == 0
    assert model.step(-1, 1) == -1


def figure(value: str, status: Tag) -> FigureRow:
    subject, footnotes = Link("Oslo", place("oslo")), (FootnoteNumber(3), FootnoteNumber(4))
    return FigureRow("c1.x", "c1", subject, "ships", "Ships", None, value, "2024", status, footnotes, 1, 7, 5.0, "2024")


def test_figures_are_cells_of_words_and_say_how_they_are_sorted() -> None:
    model = TableModel(FIGURES)
    guarded(model)
    model.show_table(Table(1, (figure("about 5", Tag(TagKind.PLANNED, "planned")),)))
    cells = [model.index(0, at).data() for at in range(model.columnCount())]
    assert cells == ["Oslo", "Ships", "", "about 5", "2024", "◇ planned", "3, 4", "7"]
    wanted: list[tuple[str, bool]] = []
    model.sort_wanted.connect(lambda order, backwards: wanted.append((order, backwards)))
    model.sort(3, Qt.SortOrder.DescendingOrder)
    assert wanted == [(FigureOrder.VALUE, True)]
    assert [model.headerData(at, Qt.Orientation.Horizontal) for at in (0, 3)] == ["Subject", "Value ▾"]
    assert model.rowCount(model.index(0, 0)) == 0 == model.columnCount(QModelIndex(model.index(0, 0)))
