"""A reading list as a page of HTML that needs nothing else and prints well."""

from collections.abc import Iterator
from html import escape

from vademecum.pages.shelf_away import Leaf, LeafGroup

_STYLE = (
    "body { font: 16px/1.5 Georgia, serif; color: #1b2023; max-width: 44em; margin: 2em auto; padding: 0 1em }"
    " h1 { font-size: 1.6em } h2 { font-size: 1.15em; margin-top: 2em; border-bottom: 1px solid #868f94 }"
    " li { margin: .8em 0; break-inside: avoid } .kind, .ref { color: #4e565c; font-size: .9em } .note { white-space: pre-wrap }"
    " p { margin: .2em 0 }"
)


def html_lines(title: str, groups: tuple[LeafGroup, ...]) -> Iterator[str]:
    """Yield the page line by line: bookmarks under their folders, each with its note and its reference."""
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f"<title>Bookmarks: {escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    yield f"<h1>Bookmarks</h1>\n<p>From the collection “{escape(title)}”.</p>\n"
    for group in groups:
        if group.folder:
            yield f"<h2>{escape(group.folder.replace('/', ' › '))}</h2>\n"
        yield "<ul>\n"
        yield from map(_item, group.leaves)
        yield "</ul>\n"
    yield "</body>\n</html>\n"


def _item(leaf: Leaf) -> str:
    kind = f' <span class="kind">{escape(leaf.kind)}</span>' if leaf.kind else ""
    note = f'<p class="note">{escape(leaf.note)}</p>' if leaf.note else ""
    known = escape(leaf.reference) if leaf.reference else "No longer in the collection."
    return f'<li><strong>{escape(leaf.name)}</strong>{kind}{note}<p class="ref">{known}</p></li>\n'
