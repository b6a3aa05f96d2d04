"""Web addresses as a copy prints them: in angle brackets, as links, or broken over lines and pages."""

import re
from dataclasses import dataclass

_PIECE = re.compile(
    r"<(?P<auto>https?://[^<>]*)>|\[(?P<label>[^\[\]]*)\]\((?P<target>[^()\s]*)\)|(?P<bare>https?://[^\s<>\[\]\"]+)", re.IGNORECASE
)
_ESCAPE = re.compile(r"\\+([!-/:-@\[-`{-~]|\Z)")


@dataclass(frozen=True, slots=True)
class Addresses:
    """The address as printed, other readings of it in the same place (a link's target), and the text without them."""

    printed: str
    others: tuple[str, ...]
    text: str


def read_addresses(source: str) -> Addresses:
    """Find the address of a reference. Pieces broken over lines are joined; empty where there is none."""
    printed = ""
    others: list[str] = []
    for match in _PIECE.finditer(source):
        piece, target = _piece(match)
        if printed and piece.lower().startswith("http"):
            others.append(piece)
        elif printed or piece.lower().startswith("http"):
            printed += piece
        if target and target != piece:
            others.append(target)
    text = _PIECE.sub(lambda match: "" if _is_address(match) else match["label"], source)
    return Addresses(printed, tuple(dict.fromkeys(other for other in others if other != printed)), text)


def _is_address(match: re.Match[str]) -> bool:
    return match["label"] is None or " " not in match["label"].strip()


def _piece(match: re.Match[str]) -> tuple[str, str]:
    """The address or part of one that is printed, and where it leads if it is a link."""
    if match["auto"] is not None:
        return "".join(match["auto"].split()), ""
    if match["bare"] is not None:
        return match["bare"].rstrip(".,;)"), ""
    label = _ESCAPE.sub(r"\1", match["label"]).strip()
    target = match["target"] if match["target"].lower().startswith("http") else ""
    if not _is_address(match):
        return target, ""
    return label, target
