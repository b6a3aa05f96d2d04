"""The small parts of a page as HTML: runs of text, footnotes, tags, links; every word of the collection escaped."""

from collections.abc import Iterable
from dataclasses import replace
from html import escape

from vademecum.domain.names import FootnoteNumber
from vademecum.pages.place import Link, Place, PlaceKind
from vademecum.pages.shown import SIGNS, Run, Tag, TagKind

NO_BREAK = "\u00a0"


def link_html(words: str, place: Place | str, tip: str = "", kind: str = "") -> str:
    """Return a link; `tip` is shown while the pointer rests on it."""
    title = f' title="{escape(tip)}"' if tip else ""
    class_ = f' class="{kind}"' if kind else ""
    return f'<a{class_} href="{escape(str(place))}"{title}>{escape(words)}</a>'


def links_html(links: Iterable[Link]) -> str:
    """Return names that lead somewhere, a comma between them."""
    return ", ".join(link_html(link.text, link.place) for link in links)


def runs_html(runs: Iterable[Run], here: Place) -> str:
    """Return a statement with the names in it as links, but for the name of the place shown, and matches of a search on their ground; no
    number is parted from its per cent sign.
    """
    parts = []
    for run in runs:
        leads = run.place is not None and run.place != here
        words = escape(run.text).replace(" %", f"{NO_BREAK}%")
        words = f'<span class="{"match-link" if leads else "match"}">{words}</span>' if run.matched else words
        parts.append(f'<a href="{escape(str(run.place))}">{words}</a>' if leads else words)
    return "".join(parts)


def note_place(number: FootnoteNumber) -> Place:
    """Return where a footnote leads."""
    return Place(PlaceKind.NOTE, str(number))


def footnotes_html(numbers: Iterable[FootnoteNumber]) -> str:
    """Return superscript numbers, never parted from the word before; what they cite is told by the card of the hovered note."""
    marks = '<span class="fn">, </span>'.join(link_html(str(number), note_place(number), kind="fn") for number in numbers)
    return f"\u2060{marks}" if marks else ""


def notes_html(numbers: Iterable[FootnoteNumber]) -> str:
    """Return numbers for a column, a dash where there is none."""
    return ", ".join(link_html(str(number), note_place(number)) for number in numbers) or '<span class="faint">—</span>'


def tag_words(tag: Tag) -> str:
    """Return the sign and the word of a tag."""
    return f"{SIGNS[tag.kind]} {tag.words}".strip()


def tag_html(tag: Tag) -> str:
    """Return sign and words on their tint, explained while the pointer rests on them; a link when the tag leads somewhere."""
    kind = "plain-tag" if tag.kind is TagKind.PLAIN else tag.kind
    words = escape(f" {tag_words(tag)} ").replace(" ", NO_BREAK)
    tip = f' title="{escape(tag.explanation)}"' if tag.explanation else ""
    if tag.place is None:
        return f'<span class="tag {kind}"{tip}>{words}</span>'
    return f'<a class="tag {kind}" href="{escape(str(tag.place))}"{tip}>{words}</a>'


def sign_html(tag: Tag) -> str:
    """Return the sign of a tag alone, its word while the pointer rests on it."""
    return f'<span class="{tag.kind}" title="{escape(tag.words)}: {escape(tag.explanation)}">{SIGNS[tag.kind] or escape(tag.words)}</span>'


def tags_html(tags: Iterable[Tag]) -> str:
    """Return tags to stand after a statement; several that say the same are one, with all their explanations."""
    merged: dict[tuple[TagKind, str], Tag] = {}
    for tag in tags:
        same = merged.get((tag.kind, tag.words))
        merged[tag.kind, tag.words] = replace(tag, explanation=f"{same.explanation}\n{tag.explanation}") if same else tag
    return "".join(f" {tag_html(tag)}" for tag in merged.values())


def page_link_html(page: int, fact: str = "") -> str:
    """Return a page of the document, leading to its chapter, there to the fact if one is named."""
    return f'<a class="faint" href="{escape(f"fact:{fact}") if fact else f"page:{page}"}">p.{NO_BREAK}{page}</a>'


def anchor_html(name: str) -> str:
    """Return a place to scroll to."""
    return f'<a name="{escape(name)}"></a>'
