"""Everything a reader can do, as one table; menus, tool bar and the list of shortcuts are built from it."""

from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from vademecum.ui.colours import Colours
from vademecum.ui.icons import icon


class Act(Enum):
    """One thing to do."""

    BACK = auto()
    FORWARD = auto()
    HISTORY = auto()
    PREVIOUS_PAGE = auto()
    NEXT_PAGE = auto()
    BOOK_ORDER = auto()
    SORT = auto()
    SWITCH = auto()
    SEARCH = auto()
    FILTER = auto()
    FACETS = auto()
    FIND = auto()
    FIND_NEXT = auto()
    FIND_PREVIOUS = auto()
    BOOKMARK = auto()
    CITE = auto()
    CITE_AS = auto()
    QUOTE = auto()
    BOOKMARK_STATEMENT = auto()
    EXPORT = auto()
    EXPORT_SPREADSHEET = auto()
    EXPORT_CSV = auto()
    PRINT = auto()
    PRINT_LIST = auto()
    PDF = auto()
    CHART = auto()
    DRAW = auto()
    PICK = auto()
    CLEAR_RECENT = auto()
    UNDO = auto()
    REDO = auto()
    NEW_FOLDER = auto()
    SAVE_SHELF = auto()
    TAKE_IN_SHELF = auto()
    GO_BACK_TO_BACKUP = auto()
    PASSAGES = auto()
    ATTACH = auto()
    DETACH = auto()
    LARGER = auto()
    SMALLER = auto()
    USUAL_SIZE = auto()
    AS_SYSTEM = auto()
    LIGHT = auto()
    DARK = auto()
    NEXT_PANE = auto()
    PREVIOUS_PANE = auto()
    MENU = auto()
    WELCOME = auto()
    SHORTCUTS = auto()
    ABOUT = auto()
    OPEN_ELSEWHERE = auto()
    NEW_WINDOW = auto()
    CLOSE = auto()
    QUIT = auto()


class Spec(NamedTuple):
    """How an act is called and reached. `name` is the object's name for automation, empty where none is promised."""

    text: str
    tip: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    name: str = ""
    checkable: bool = False


SPECS: dict[Act, Spec] = {
    Act.BACK: Spec("&Back", "Back to the page before", ("Alt+Left", "Alt+["), "back", "backAction"),
    Act.FORWARD: Spec("&Forward", "Forward again", ("Alt+Right", "Alt+]"), "forward", "forwardAction"),
    Act.HISTORY: Spec("&History…", "The pages read in this window, with the time, to go back to", ("Ctrl+H",), "recent", "historyAction"),
    Act.PREVIOUS_PAGE: Spec("&Chapter or source before", "The chapter or source before this", ("Ctrl+PgUp",), name="previousPageAction"),
    Act.NEXT_PAGE: Spec("Chapter or source a&fter", "The chapter or source after this one", ("Ctrl+PgDown",), name="nextPageAction"),
    Act.BOOK_ORDER: Spec(
        "Facts in the &order of the document", "Let facts stand as the document has them, or by date", ("Ctrl+Shift+O",), "",
        "bookOrderAction", checkable=True,
    ),
    Act.SWITCH: Spec(
        "&Go to…", "Go to an entry, chapter, metric, section or command by a few letters", ("Ctrl+K",), "right", "switchAction"
    ),
    Act.SEARCH: Spec("&Search", "Search names, facts and sources", ("Ctrl+L", "/"), "search", "searchAction"),
    Act.FILTER: Spec("F&ilter the list", "Keep only the rows that hold some letters", ("Ctrl+Shift+F",), "filter", "filterAction"),
    Act.FACETS: Spec("F&acets…", "Keep only the rows of some chapters, years, types, statuses", ("Ctrl+Alt+F",), "facets", "facetsAction"),
    Act.FIND: Spec("Find in &page", "Find words in the page shown", ("Ctrl+F",), "search", "findAction"),
    Act.FIND_NEXT: Spec("Find ne&xt", "Go to the next place in the page where the words stand", ("F3",), "down", "findNextAction"),
    Act.FIND_PREVIOUS: Spec("Find pre&vious", "Go to the place before where the words stand", ("Shift+F3",), "up", "findPreviousAction"),
    Act.BOOKMARK: Spec(
        "Book&mark", "Put the page shown on your shelf, or take it off", ("Ctrl+D",), "bookmark", "bookmarkAction", checkable=True
    ),
    Act.BOOKMARK_STATEMENT: Spec(
        "Bookmark the s&tatement", "Put the statement that was clicked on your shelf, or take it off", ("Ctrl+Shift+D",), "bookmark",
        "bookmarkStatementAction",
    ),
    Act.CITE: Spec("&Cite", "Copy a reference in the style chosen last", ("Ctrl+Shift+C",), "cite", "citeAction"),
    Act.CITE_AS: Spec(
        "Cite &as…", "Choose the style of references, APA to GOST, look at them and copy them", ("Ctrl+Alt+C",), "cite", "citeAsAction"
    ),
    Act.QUOTE: Spec(
        "Copy with &reference", "Copy the statement under the cursor, or those selected, each with its reference", ("Ctrl+Shift+R",),
        "copy", "quoteAction",
    ),
    Act.EXPORT: Spec(
        "&Export…", "Choose records, columns and the kind of file to save: CSV, workbook, JSON, references, data package", ("Ctrl+E",),
        "export", "exportAction",
    ),
    Act.EXPORT_SPREADSHEET: Spec(
        "CSV for &spreadsheets…", "Save the selected entries and their sources for a spreadsheet", (), "export",
        "exportSpreadsheetAction",
    ),
    Act.EXPORT_CSV: Spec(
        "&CSV for programs…", "Save the selected entries and their sources as plain CSV", ("Ctrl+Shift+E",), "export", "exportCsvAction"
    ),
    Act.PRINT: Spec(
        "&Print…", "See what is selected or shown as it will be printed, and print it", ("Ctrl+P",), "print", "printAction"
    ),
    Act.PRINT_LIST: Spec(
        "Print the &list…", "Print the list beside the page as it is filtered and ordered", ("Ctrl+Alt+P",), "print", "printListAction"
    ),
    Act.PDF: Spec("Save as P&DF…", "Save what is selected or shown as PDF", ("Ctrl+Shift+P",), "export", "pdfAction"),
    Act.CHART: Spec("C&hart", "Show or fold the chart", ("Ctrl+G",), "compare", "chartAction", checkable=True),
    Act.DRAW: Spec(
        "&Draw in one chart", "Draw the selected entries or figures in one chart", ("Ctrl+Shift+G",), "compare", "drawAction"
    ),
    Act.PICK: Spec("&Entries in the chart…", "Pick entries in and out of the chart", ("Ctrl+Alt+G",), "check", "pickAction"),
    Act.SORT: Spec(
        "Order by this col&umn", "Order the table by the column that the cursor stands in, once more from its end", ("Ctrl+Shift+U",), "",
        "sortAction",
    ),
    Act.CLEAR_RECENT: Spec("Clear &recent places…", "Forget which pages were read; bookmarks stay", (), "", "clearRecentAction"),
    Act.UNDO: Spec("&Undo", "Undo the last change of your shelf made in this window", ("Ctrl+Z",), "", "undoAction"),
    Act.REDO: Spec("&Redo", "Make the change of your shelf again", ("Ctrl+Shift+Z", "Ctrl+Y"), "", "redoAction"),
    Act.NEW_FOLDER: Spec("New &folder", "Make a folder on your shelf", ("Ctrl+Shift+N",), "plus", "newFolderAction"),
    Act.SAVE_SHELF: Spec("&Save your shelf…", "Save bookmarks, folders and notes, whole or to hand on", (), "", "saveShelfAction"),
    Act.TAKE_IN_SHELF: Spec(
        "&Take in a saved shelf…", "Add what a saved shelf holds to yours; what would change is shown first", (), "", "takeInShelfAction"
    ),
    Act.GO_BACK_TO_BACKUP: Spec(
        "Go back to a &backup…", "Let your shelf be what it was; what would change is shown first", (), "", "backupsAction"
    ),
    Act.PASSAGES: Spec(
        "&Passages of your copy", "Show under every fact the passage it rests on", ("F8",), "", "passagesAction", checkable=True
    ),
    Act.ATTACH: Spec("&Attach your copy…", "Read the document itself beside its facts, from a copy you have", (), "", "attachAction"),
    Act.DETACH: Spec("De&tach your copy…", "Delete all that was kept of your copy", (), "", "detachAction"),
    Act.LARGER: Spec("&Larger text", "Make all text larger", ("Ctrl++", "Ctrl+="), "plus", "largerAction"),
    Act.SMALLER: Spec("S&maller text", "Make all text smaller", ("Ctrl+-",), "", "smallerAction"),
    Act.USUAL_SIZE: Spec("&Usual size", "Text as large as the system says", ("Ctrl+0",), "", "usualSizeAction"),
    Act.AS_SYSTEM: Spec("As the s&ystem", "Light or dark as the system is", (), "", "asSystemAction", checkable=True),
    Act.LIGHT: Spec("&Light", "Dark letters on a light page", (), "", "lightAction", checkable=True),
    Act.DARK: Spec("&Dark", "Light letters on a dark page", (), "", "darkAction", checkable=True),
    Act.NEXT_PANE: Spec("&Next pane", "Move to the next pane", ("F6",), "right", "nextPaneAction"),
    Act.PREVIOUS_PANE: Spec("P&revious pane", "Move to the pane before", ("Shift+F6",), "", "previousPaneAction"),
    Act.MENU: Spec("&Menu", "Open the menu that holds everything", ("F10",), "menu", "menuAction"),
    Act.WELCOME: Spec("&Welcome", "What this is, where it comes from, and what you can do here", (), "", "welcomeAction"),
    Act.SHORTCUTS: Spec("&Keyboard shortcuts", "Everything that has a key", ("F1", "Ctrl+?"), "info", "shortcutsAction"),
    Act.ABOUT: Spec("&About this collection", "What this collection is made from", (), "", "aboutAction"),
    Act.OPEN_ELSEWHERE: Spec(
        "&Open in a new window", "Open the link or row that has the focus, or else the page shown, in a window of its own",
        ("Ctrl+Return", "Ctrl+Enter"), "", "openElsewhereAction",
    ),
    Act.NEW_WINDOW: Spec("&New window", "Open a further window on the page shown", ("Ctrl+N",), "", "newWindowAction"),
    Act.CLOSE: Spec("&Close the window", "Close this window; others stay", ("Ctrl+W",), "", "closeAction"),
    Act.QUIT: Spec("&Quit", "Close all windows", ("Ctrl+Q",), "", "quitAction"),
}  # fmt: skip
MENUS: dict[str, tuple[Act | None, ...]] = {
    "&Go": (Act.BACK, Act.FORWARD, Act.HISTORY, None, Act.PREVIOUS_PAGE, Act.NEXT_PAGE, None,
            Act.SWITCH, Act.SEARCH, Act.FILTER, Act.FACETS, Act.FIND, Act.FIND_NEXT, Act.FIND_PREVIOUS,
            None, Act.NEXT_PANE, Act.PREVIOUS_PANE),
    "&Entry": (Act.BOOKMARK, Act.BOOKMARK_STATEMENT, Act.CITE, Act.CITE_AS, Act.QUOTE,
               None, Act.EXPORT, Act.EXPORT_SPREADSHEET, Act.EXPORT_CSV, None, Act.PRINT, Act.PRINT_LIST, Act.PDF),
    "&Shelf": (Act.UNDO, Act.REDO, None, Act.NEW_FOLDER, None, Act.SAVE_SHELF, Act.TAKE_IN_SHELF, Act.GO_BACK_TO_BACKUP, None,
               Act.CLEAR_RECENT),
    "&View": (Act.BOOK_ORDER, Act.SORT, Act.PASSAGES, None, Act.CHART, Act.DRAW, Act.PICK, None, Act.ATTACH, Act.DETACH, None,
              Act.LARGER, Act.SMALLER, Act.USUAL_SIZE, None, Act.AS_SYSTEM, Act.LIGHT, Act.DARK),
    "&Window": (Act.NEW_WINDOW, Act.OPEN_ELSEWHERE, None, Act.CLOSE, Act.QUIT),
    "&Help": (Act.WELCOME, Act.SHORTCUTS, Act.ABOUT),
}  # fmt: skip
CONTEXT: tuple[Act | None, ...] = (
    Act.OPEN_ELSEWHERE, Act.BOOKMARK, None, Act.DRAW, None, Act.CITE, Act.CITE_AS, None, Act.EXPORT, Act.EXPORT_SPREADSHEET,
    Act.EXPORT_CSV, None, Act.PRINT,
)  # fmt: skip
EXPORTS: tuple[Act | None, ...] = (Act.EXPORT, None, Act.EXPORT_SPREADSHEET, Act.EXPORT_CSV, None, Act.PRINT, Act.PRINT_LIST, Act.PDF)
PAGE_CONTEXT: tuple[Act | None, ...] = (
    Act.QUOTE, Act.BOOKMARK_STATEMENT, None, Act.BACK, Act.FORWARD, None, Act.BOOKMARK, Act.CITE, Act.CITE_AS, None, Act.FIND, Act.PRINT,
)  # fmt: skip


Actions = dict[Act, QAction]


def make_actions(parent: QObject) -> Actions:
    """Make an action of every line of the table."""
    actions = {}
    for act, spec in SPECS.items():
        action = QAction(spec.text, parent)
        action.setObjectName(spec.name)
        action.setCheckable(spec.checkable)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setToolTip(tip_of(spec))
        action.setStatusTip("")
        action.setIconVisibleInMenu(False)
        actions[act] = action
    actions[Act.ABOUT].setMenuRole(QAction.MenuRole.AboutRole)
    actions[Act.QUIT].setMenuRole(QAction.MenuRole.QuitRole)
    return actions


def tip_of(spec: Spec) -> str:
    """Return what an act does and its first key."""
    return f"{spec.tip} ({spec.keys[0]})" if spec.keys else spec.tip


def draw_icons(actions: Actions, colours: Colours) -> None:
    """Give the actions of the tool bar their icons in the colours of now."""
    for act in (Act.BACK, Act.FORWARD, Act.BOOKMARK, Act.CITE, Act.EXPORT):
        marked = act is Act.BOOKMARK and actions[act].isChecked()
        name = "bookmark-filled" if marked else SPECS[act].icon
        actions[act].setIcon(icon(name, colours, accented=marked))


def fill_menu(menu: QMenu, acts: tuple[Act | None, ...], actions: Actions) -> None:
    """Put acts into a menu, a line where None stands."""
    for act in acts:
        if act is None:
            menu.addSeparator()
        else:
            menu.addAction(actions[act])
