"""What looks like a quantity and is none: years and dates, periods that date something, numbered names, references to things named."""

import re

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z|2100\Z")
_BEFORE_DATE = re.compile(rf"\b{_MONTH} \Z")
_AFTER_DATE = re.compile(rf"(?:st|nd|rd|th)? (?:of )?{_MONTH}\b")
_SPAN = r"(?:month|quarter|week|day|year|half-year)s?"
_BEFORE_SPAN = re.compile(r"\b(?:first|last|past|next|previous|recent|coming|following)\W*\Z", re.IGNORECASE)
_AFTER_SPAN = re.compile(rf"[ -]{_SPAN}\b(?:(?=.?\Z)|(?P<dated>,? (?:of |in )?[\[(]?(?:19|20)\d\d\b| (?:later|ago|earlier|before)\b))?")
_NUMBERED = re.compile(r"(?:\b(?:No|Nos|no|nos)\.? ?|№ ?|# ?)\Z")
_REFERENCE = re.compile(r"\b(?:the|these|those|both|our|its) \Z", re.IGNORECASE)
_ONE_IS_A_NUMBER = re.compile(
    r" (?:per ?cent|(?:\w+ )?(?:dollar|euro|ruble|rouble|pound|yuan)\b|(?:kilo)?met(?:er|re)|(?:kilo)?gram|ton|hectare)"
)
_LETTER_UNIT = re.compile(r"(?:km|kg|mm|cm|m|hp|kW|MW|GW|kWh|ha|t)\b")


def is_date_or_name(text: str, match: re.Match[str]) -> bool:
    """Whether the amount that `match` found in `text` (groups low, high, half, scale, unit, currency) is no quantity."""
    if match["currency"] or match["scale"] or match["half"] or (match["unit"] or "").strip():
        return match["low"].isalpha() and _is_name(text, match)
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() : match.end() + 40]
    if match["low"][0].isdigit():
        return _is_date(match, before, after) or _is_designation(before, after) or _is_period(before, after)
    return _is_name(text, match) or _is_mere_word(match["low"].lower(), before, after) or _is_period(before, after)


def _is_date(match: re.Match[str], before: str, after: str) -> bool:
    if _YEAR.match(match["low"]) and (not match["high"] or _YEAR.match(match["high"])):
        return True
    is_day = len(match["low"]) <= 2 and int(match["low"]) <= 31
    return is_day and bool(_BEFORE_DATE.search(before) or _AFTER_DATE.match(after))


def _is_designation(before: str, after: str) -> bool:
    """Part of a designation (`No. 1`, `3D`, `1+3`, `1.2.3`), an ordinal (`18th`, `7- th`) or the number of a list item (`2)`)."""
    if _NUMBERED.search(before):
        return True
    if after[:1].isalpha():
        return not _LETTER_UNIT.match(after)
    if after[:1] == "." and after[1:2].isdigit():
        return True
    return after[:1] in ("+", "_", *"⁰¹²³⁴⁵⁶⁷⁸⁹") or after.startswith(("- ", "-,")) or (after[:1] == ")" and "(" not in before)


def _is_period(before: str, after: str) -> bool:
    span = _AFTER_SPAN.match(after)
    return span is not None and (span["dated"] is not None or _BEFORE_SPAN.search(before) is not None)


def _is_mere_word(word: str, before: str, after: str) -> bool:
    """`one` as a pronoun, and `the two`, which speaks again of things already named."""
    if word == "one":
        return not _ONE_IS_A_NUMBER.match(after)
    return word == "two" and _REFERENCE.search(before) is not None


def _is_name(text: str, match: re.Match[str]) -> bool:
    """A number word that is a name: with a capital after another name, or alone in quotation marks."""
    low_at = match.start("low")
    if text[low_at - 1 : low_at] in ('"', "“", "«") and text[match.end() : match.end() + 1] in ('"', "”", "»") and low_at:
        return True
    if not match["low"][0].isupper() or match["low"][0].isdigit():
        return False
    return re.search(r"[A-Z][\w’']*(?:'s)? \Z", text[:low_at]) is not None
