"""What taking in a saved shelf or going back to a backup would change: told before it is done, and done only if it is still so."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from vademecum.domain.errors import ShelfError
from vademecum.pages.naming import count_words
from vademecum.pages.opened import Library
from vademecum.pages.shelf_list import present_entry
from vademecum.pages.shelf_page import moment_words
from vademecum.shelf.backup import Backup, back_up_now, contents_of, sound_backups
from vademecum.shelf.bookmark import Contents, Visit
from vademecum.shelf.differing import Change, ChangeKind, changes
from vademecum.shelf.exchange import read_shelf_text
from vademecum.shelf.merging import merged, with_renamed

_COUNTED = {
    ChangeKind.REMOVED: ("{} goes", "{} go"),
    ChangeKind.ADDED: ("{} comes", "{} come"),
    ChangeKind.NOTED: ("{} gets another note", "{} get other notes"),
    ChangeKind.FILED: ("{} moves to another folder", "{} move to other folders"),
    ChangeKind.NAMED: ("{} gets another name", "{} get other names"),
}
_FOLDERS = {ChangeKind.FOLDER_ADDED: ("{} is made", "{} are made"), ChangeKind.FOLDER_REMOVED: ("{} is let go", "{} are let go")}


class ShelfPlan(NamedTuple):
    """A change of the shelf not yet made: `title` names it, `summary` counts it in a sentence, `changes` tell each part of it.

    `is_empty` when there is nothing to do. `before` and `after` are the shelf as it is and as it would be.
    """

    title: str
    summary: str
    changes: tuple[Change, ...]
    before: Contents
    after: Contents
    visits: tuple[Visit, ...] = ()
    backs_up: bool = False

    @property
    def is_empty(self) -> bool:
        return self.before == self.after


class BackupRow(NamedTuple):
    """A backup to choose: when it was made and what it holds, in words."""

    path: Path
    words: str


def import_plan(library: Library, path: Path) -> ShelfPlan:
    """Return what taking in a shelf saved as JSON would do: nothing is ever removed. Raises ShelfError when it cannot be read."""
    try:
        copy = read_shelf_text(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise ShelfError(f"{path.name} cannot be read: {error}.") from error
    theirs = copy.contents
    for mark in theirs.bookmarks:
        now = present_entry(library, mark.place)
        theirs = with_renamed(theirs, mark.place, now) if now else theirs
    before = library.shelf.contents()
    return _plan(f"Take in {path.name}", before, merged(before, theirs))._replace(visits=copy.visits)


def backup_rows(library: Library) -> tuple[BackupRow, ...]:
    """Return the backups that can be gone back to, the newest first."""
    found = sound_backups(library.user_dir) if library.user_dir is not None else ()
    return tuple(BackupRow(backup.path, _backup_words(backup)) for backup in found)


def restore_plan(library: Library, backup: Path) -> ShelfPlan:
    """Return what going back to a backup would do: the shelf becomes what it was then. Raises ShelfError when it cannot be read."""
    words = next((row.words for row in backup_rows(library) if row.path == backup), backup.name)
    return _plan(f"Go back to the shelf of {words}", library.shelf.contents(), contents_of(backup))._replace(backs_up=True)


def change_words(change: Change) -> str:
    """Tell one change in a line: "added: Minsk, in Enquiries"."""
    words = f"{change.kind}: {change.name}"
    if not change.detail:
        return f"{words} (to none)" if change.kind in {ChangeKind.NOTED, ChangeKind.FILED} else words
    link = {ChangeKind.ADDED: ", in ", ChangeKind.REMOVED: ", with its note: ", ChangeKind.NOTED: ": ", ChangeKind.FILED: " to "}
    return f"{words}{link.get(change.kind, ' becomes ')}{' '.join(change.detail.split())}"


def carry_out(library: Library, plan: ShelfPlan) -> None:
    """Do what a plan says, so that it can be undone; before going back to a backup, the shelf as it is is backed up.

    Raises ShelfError, nothing changed, when the shelf is no longer what the plan was made for, or cannot be written.
    """
    if plan.backs_up and library.user_dir is not None and library.shelf.is_kept:
        back_up_now(library.user_dir)
    library.shelf.change(plan.title[0].lower() + plan.title[1:], partial(_planned, plan=plan))
    if plan.visits:
        library.shelf.merge_visits(plan.visits)


def _planned(now: Contents, plan: ShelfPlan) -> Contents:
    if now != plan.before:
        raise ShelfError("The shelf has been changed meanwhile; look again at what would change.")
    return plan.after


def _plan(title: str, before: Contents, after: Contents) -> ShelfPlan:
    told = changes(before, after)
    return ShelfPlan(title, _summary(told), told, before, after)


def _summary(told: tuple[Change, ...]) -> str:
    if not told:
        return "Nothing would change."
    counts = {kind: sum(change.kind is kind for change in told) for kind in _COUNTED}
    words = [_COUNTED[kind][n > 1].format(count_words(n, "bookmark", "bookmarks")) for kind, n in counts.items() if n]
    folders = {kind: sum(change.kind is kind for change in told) for kind in _FOLDERS}
    words += [_FOLDERS[kind][n > 1].format(count_words(n, "folder", "folders")) for kind, n in folders.items() if n]
    words += ["the order changes"] if any(change.kind is ChangeKind.ORDERED for change in told) else []
    if not counts[ChangeKind.REMOVED]:
        words.append("none is removed")
    return f"{', '.join(words)}."


def _backup_words(backup: Backup) -> str:
    return f"{moment_words(backup.made.astimezone())} with {count_words(backup.bookmarks, 'bookmark', 'bookmarks')}"
