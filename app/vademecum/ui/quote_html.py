"""Statements with their references as HTML for other programs to paste."""

from collections.abc import Iterable
from html import escape

from vademecum.pages.quoting import Anchor, Quoted


def quotes_html(quotes: Iterable[Quoted]) -> str:
    """Return a paragraph for each; sources that are on the web are links to it."""
    return "".join(f"<p>{_quote(quote)}</p>" for quote in quotes)


def _quote(quote: Quoted) -> str:
    words = escape(quote.words)
    return f"{words} ({'; '.join(map(_anchor, quote.anchors))})." if quote.anchors else words


def _anchor(anchor: Anchor) -> str:
    return f'<a href="{escape(anchor.address)}">{escape(anchor.words)}</a>' if anchor.address else escape(anchor.words)
