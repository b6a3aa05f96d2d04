"""What is kept read from the shelf's file as a whole, and written back row by row where it differs."""

import sqlite3
from datetime import datetime

from vademecum.shelf.bookmark import Bookmark, Contents
from vademecum.shelf.file import question
from vademecum.shelf.folders import completed


def read_contents(connection: sqlite3.Connection) -> Contents:
    """Return folders and bookmarks in the order of the shelf."""
    folders = tuple(path for path, _ in connection.execute(question("all_folders")))
    return completed(Contents(folders, tuple(bookmark_of(row) for row in connection.execute(question("all_bookmarks")))))


def bookmark_of(row: tuple[str, ...]) -> Bookmark:
    """Return the bookmark of a row as the file holds it, its time as text."""
    place, name, kind, folder, note, added = row[:6]
    return Bookmark(place, name, kind, folder, note, datetime.fromisoformat(added))


def write_contents(connection: sqlite3.Connection, contents: Contents) -> None:
    """Let the file hold these contents, within the transaction of the caller; rows that are so already are not touched."""
    rows = {row[0]: row for row in connection.execute(question("all_bookmarks")).fetchall()}
    for position, mark in enumerate(contents.bookmarks, 1):
        row = (*mark[:5], mark.added.isoformat(timespec="milliseconds"), position)
        if rows.pop(mark.place, None) != row:
            connection.execute(question("put_bookmark"), dict(zip((*Bookmark._fields, "position"), row, strict=True)))
    for place in rows:
        connection.execute(question("remove_bookmark"), {"place": place})
    paths = dict(connection.execute(question("all_folders")).fetchall())
    for position, path in enumerate(contents.folders, 1):
        if paths.pop(path, None) != position:
            connection.execute(question("put_folder"), {"path": path, "position": position})
    for path in paths:
        connection.execute(question("remove_folder"), {"path": path})
