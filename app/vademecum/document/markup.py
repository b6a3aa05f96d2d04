"""Markdown turned into plain text, with the places where markers and bold type stood."""

import html
import re
from dataclasses import dataclass

SUPERSCRIPT = r"<sup>\s*\[?(?P<sup>\d{1,5})\]?\s*[a-z]?\s*</sup>"
_TAGS = "a|b|br|center|code|del|div|em|font|hr|i|img|ins|mark|p|s|small|span|strong|sub|sup|u"
_TOKEN = re.compile(
    rf"""
      (?P<power>(?<=[a-z])<sup>[23]</sup>(?=[\s,.;)]|\Z)(?<=m<sup>2</sup>|m<sup>3</sup>))
    | {SUPERSCRIPT}
    | \[\^(?P<ref>[^\]\s]+)\]
    | \\(?P<escaped>[!-/:-@\[-`{{-~])
    | !?\[(?P<label>[^\[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)
    | <(?P<url>https?://[^<>\s]*)>
    | (?P<tag></?(?:{_TAGS})\b[^<>]*>)
    | (?P<bold>\*\*)
    | (?P<emphasis>\*(?=\S)|(?<=\S)\*|(?<!\w)_(?=\w)|(?<=\w)_(?!\w))
    | (?P<entity>&(?:\#\d{{1,6}}|[A-Za-z]{{2,8}});)
    | (?P<space>\s+)
    | (?P<plain>[^\\<*_&\s\[!]+|.)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class PlainText:
    """Text without markup; `markers` are (label, offset) and `bold` are (start, stop) in it."""

    text: str
    markers: tuple[tuple[str, int], ...] = ()
    bold: tuple[tuple[int, int], ...] = ()


def plain(source: str) -> PlainText:
    """Strip `source` of markup and footnote markers, runs of white space becoming one blank.

    Nothing that is printed is lost: outside of markup every character that is not white space is kept, in order.
    """
    setting = _Setting()
    for match in _TOKEN.finditer(source):
        setting.take(match)
    return setting.result()


def words_only(source: str) -> str:
    """The plain text alone."""
    return plain(source).text


class _Setting:
    """Plain text as it is being set, token by token."""

    def __init__(self) -> None:
        self._text = ""
        self._markers: list[tuple[str, int]] = []
        self._bold: list[tuple[int, int]] = []
        self._bold_from: int | None = None

    def take(self, token: re.Match[str]) -> None:
        match token.lastgroup:
            case "sup" | "ref":
                self._mark(token["sup"] or token["ref"], token)
            case "bold":
                self._toggle_bold()
            case "space":
                self._print(" ")
            case "power":
                self._print("²" if "2" in token["power"] else "³")
            case "label":
                self._print(words_only(token["label"]))
            case "tag" | "emphasis":
                pass
            case "entity":
                self._print(html.unescape(token["entity"]))
            case group:
                self._print(token[group or 0])

    def _print(self, text: str) -> None:
        if text.isspace():
            text = "" if self._text.endswith(" ") or not self._text else " "
        self._text += text

    def _mark(self, label: str, token: re.Match[str]) -> None:
        self._markers.append((label, len(self._text)))
        after = token.string[token.end() : token.end() + 1]
        if self._text[-1:].isalnum() and after.isalnum():
            self._print(" ")

    def _toggle_bold(self) -> None:
        if self._bold_from is None:
            self._bold_from = len(self._text)
        else:
            self._bold.append((self._bold_from, len(self._text)))
            self._bold_from = None

    def result(self) -> PlainText:
        text = self._text.rstrip(" ")
        return PlainText(text, tuple((label, min(at, len(text))) for label, at in self._markers), tuple(self._bold))
