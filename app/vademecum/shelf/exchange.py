"""The whole shelf as one JSON text, and the reading of it: complete, so that nothing is lost on the way."""

import json
from datetime import datetime
from typing import Any, NamedTuple

from vademecum.domain.errors import ShelfError
from vademecum.shelf.bookmark import Bookmark, Contents, Visit
from vademecum.shelf.folders import completed

FORMAT, VERSION = "vademecum-shelf", 1


class ShelfCopy(NamedTuple):
    """Everything a shelf holds: what is kept, and the places visited, the latest first."""

    contents: Contents
    visits: tuple[Visit, ...]


def shelf_text(copy: ShelfCopy) -> str:
    """Write a shelf as JSON: its folders in order, its bookmarks in order, its visits."""
    written = {
        "format": FORMAT,
        "version": VERSION,
        "folders": copy.contents.folders,
        "bookmarks": [mark._asdict() | {"added": mark.added.isoformat()} for mark in copy.contents.bookmarks],
        "visits": [visit._asdict() | {"visited": visit.visited.isoformat()} for visit in copy.visits],
    }
    return json.dumps(written, ensure_ascii=False, indent=1) + "\n"


def read_shelf_text(text: str) -> ShelfCopy:
    """Read what `shelf_text` writes. Raises ShelfError that says what is wrong with anything else."""
    try:
        read = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ShelfError(f"This is no shelf: it cannot be read as JSON ({error}).") from error
    if not isinstance(read, dict) or read.get("format") != FORMAT:
        raise ShelfError("This is no shelf saved by Vademecum; nothing was changed.")
    if read.get("version") != VERSION:
        raise ShelfError("This shelf was saved by a newer Vademecum; use that version to read it.")
    marks: dict[str, Bookmark] = {}
    for at, item in enumerate(_listed(read, "bookmarks"), 1):
        place, name, kind, folder, note = _texts(item, Bookmark._fields[:-1], at)
        marks.setdefault(place, Bookmark(place, name, kind, folder, note, _moment(item, "added", at)))
    visits = tuple(_visit(item, at) for at, item in enumerate(_listed(read, "visits"), 1))
    folders = tuple(_text(path, "folder", at) for at, path in enumerate(_listed(read, "folders"), 1))
    return ShelfCopy(completed(Contents(folders, tuple(marks.values()))), visits)


def _visit(item: Any, at: int) -> Visit:
    place, name = _texts(item, ("place", "name"), at)
    return Visit(place, name, _moment(item, "visited", at))


def _listed(read: dict[str, Any], name: str) -> list[Any]:
    found = read.get(name)
    if not isinstance(found, list):
        raise ShelfError(f"This shelf is damaged: its list of {name} is missing; nothing was changed.")
    return found


def _texts(item: Any, names: tuple[str, ...], at: int) -> list[str]:
    return [_text(item.get(name) if isinstance(item, dict) else None, name, at) for name in names]


def _text(found: Any, name: str, at: int) -> str:
    if not isinstance(found, str) or "\0" in found or not _is_writable(found) or (name == "place" and not found):
        raise ShelfError(f"This shelf is damaged: number {at} has no sound {name}; nothing was changed.")
    return found


def _is_writable(text: str) -> bool:
    return text.isascii() or text.encode("utf-8", "replace").decode("utf-8") == text


def _moment(item: dict[str, Any], name: str, at: int) -> datetime:
    try:
        moment = datetime.fromisoformat(str(item.get(name)))
    except ValueError as error:
        raise ShelfError(f"This shelf is damaged: number {at} has no sound date; nothing was changed.") from error
    if moment.tzinfo is None:
        raise ShelfError(f"This shelf is damaged: the date of number {at} has no time zone; nothing was changed.")
    return moment
