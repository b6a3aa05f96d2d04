"""The whole reference of a work in one line, as records carry it."""

from vademecum.domain.names import FootnoteNumber
from vademecum.domain.sources import Work


def full_reference(work: Work, locator: str = "") -> str:
    """Write the whole reference without its address: "Pivovar, E. A title. BelTA, 2024, p. 5."."""
    end = ", ".join(filter(None, (publisher_and_year(work), locator)))
    return " ".join(stopped(part) for part in ("; ".join(work.authors), work.title, end) if part)


def noted_reference(number: FootnoteNumber, work: Work, locator: str = "") -> str:
    """Write the whole reference under its footnote's number, with its address: "[55] A title. BelTA, 2024. https://…"."""
    return " ".join(filter(None, (f"[{number}]", full_reference(work, locator), work.url)))


def publisher_and_year(work: Work) -> str:
    """Write who published it and when, as far as it is known: "BelTA, 2023"."""
    return ", ".join(filter(None, (work.publisher, str(work.year or ""))))


def stopped(text: str) -> str:
    """End a text with a full stop, unless it has an end already."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
