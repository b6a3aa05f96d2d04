"""The quantities printed in a text: digits, scaled numbers, percents, money, factors, number words, fractions and ranks."""

import re
from collections.abc import Iterator
from decimal import Decimal

from vademecum.document.model import PrintedQuantity
from vademecum.document.no_quantity import is_date_or_name
from vademecum.document.number_words import CARDINAL, ORDINAL, PART, PARTS, SCALE, SCALES, cardinal, ordinal

_DIGITS = r"\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:[.,]\d{1,2}(?!\d)|\.\d+)?"
_CURRENCIES = r"dollars?|euros?|rubles?|roubles?|pounds?|yuan|yen|rupees?|francs?|dinars?|dirhams?|lira|tenge|soms?|zlotys?|hryvnias?"
_AMOUNT = re.compile(
    rf"""
    (?P<between>\bbetween\ )?
    (?P<currency>(?<!\w)(?:US|[A-Z])?[$€£¥₽]\ ?|(?<!\w)(?:USD|EUR|GBP)\ ?|(?-i:\b[A-Z][a-z]{{1,2}})(?=\d[\d.,]*\ {SCALE}\b))?
    (?:(?<![\w.+/])(?<![A-Za-z]-)|(?<=[$€£¥₽\ ])|(?<=(?-i:\b[A-Z][a-z]))|(?<=(?-i:\b[A-Z][a-z][a-z])))
    (?P<low>{_DIGITS}|\b{CARDINAL}\b)
    (?:(?(between)\ and\ [$€£¥₽]?|(?:\s?[-–]\s?|\ to\ ))(?P<high>(?:{_DIGITS})(?=[\s%,.;)]|\Z)|{CARDINAL}\b)(?!\d))?
    (?P<half>\ and\ a\ half)?
    (?:[\ -](?P<scale>{SCALE})\b)?
    (?P<unit>\ ?%|\ per\ ?cent(?:age\ points?)?\b|\ times\b|-?fold\b|(?:\ [A-Z]\w+){{0,2}}\ (?:{_CURRENCIES})\b)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_A_SCALE = re.compile(
    rf"\b(?P<part>half )?a(?: (?P<scale>{SCALE})\b|(?= \w+ and a half\b) \w+)(?P<half> and a half\b)?"
    rf"(?P<unit>(?: [A-Z]\w+){{0,2}} (?:{_CURRENCIES})\b)?",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(
    r"\b(?:(?P<half>halv(?:e|es|ed|ing))|(?P<two>doubl(?:e|es|ed|ing)(?!-)|twice|twofold)"
    r"|(?P<three>tripl(?:e|es|ed|ing)|thrice|threefold)|(?P<four>quadrupl(?:e|es|ed|ing)|fourfold))\b",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"\b(?:(?P<count>an?|one|two|three|four)[ -](?P<part>{PART})s?"
    rf"(?= of\b(?! (?:the |this )?(?:year|[12]\d{{3}}))| (?:more|less|fewer|higher|lower)\b)"
    rf"|(?P<half>(?<!first )(?<!second )(?<!and a )half(?= of\b| as\b| the\b)))",
    re.IGNORECASE,
)
_RANK = re.compile(
    rf"\b(?:rank(?:s|ed|ing)?(?: in(?: the)?)? (?P<of>{ORDINAL})|top[ -](?P<top>{CARDINAL}|\d{{1,3}})(?=[ \"”,.;:)]|\Z)"
    rf"|(?P<most>{ORDINAL})[ -](?:(?:place|position|rank)\b|(?:most|least|\w{{3,}}est|among)\b))",
    re.IGNORECASE,
)
_A_YEAR = re.compile(r" (?:an?|per|each|every) ")
_MULTIPLES = {"half": "0.5", "two": "2", "three": "3", "four": "4"}


def quantities(text: str) -> tuple[PrintedQuantity, ...]:
    """Every quantity in `text`, in order, none overlapping; plain years, dates, ordinals and designations are none.

    `half` and other parts of a whole are factors; `a dozen` is 12 and `a dozen and a half` 18.
    """
    found = sorted(_candidates(text), key=lambda quantity: (quantity.start, -quantity.stop))
    kept: list[PrintedQuantity] = []
    for quantity in found:
        if not kept or quantity.start >= kept[-1].stop:
            kept.append(quantity)
    return tuple(kept)


def _candidates(text: str) -> Iterator[PrintedQuantity]:
    for match in _RANK.finditer(text):
        top = match["top"]
        value = (cardinal(top) if top[0].isalpha() else Decimal(top)) if top else ordinal(match["of"] or match["most"])
        yield _quantity(match, value, "rank")
    for match in _MULTIPLE.finditer(text):
        is_rate = _A_YEAR.match(text, match.end()) is not None
        yield _quantity(match, Decimal(_MULTIPLES[match.lastgroup or ""]), "number" if is_rate else "factor")
    for match in _FRACTION.finditer(text):
        yield _quantity(match, _fraction(match), "factor")
    for match in _A_SCALE.finditer(text):
        scale = SCALES[match["scale"].lower()] if match["scale"] else Decimal(1)
        part = Decimal("0.5") if match["part"] else Decimal("1.5") if match["half"] else Decimal(1)
        yield _quantity(match, part * scale, "money" if match["unit"] else "number")
    for match in _AMOUNT.finditer(text):
        if not is_date_or_name(text, match):
            yield _amount(match)


def _fraction(match: re.Match[str]) -> Decimal:
    if match["half"]:
        return PARTS["half"]
    count = match["count"].lower()
    return (Decimal(1) if count in ("a", "an") else cardinal(count)) * PARTS[match["part"].lower()]


def _amount(match: re.Match[str]) -> PrintedQuantity:
    scale = SCALES[match["scale"].lower()] if match["scale"] else Decimal(1)
    low = _number(match["low"]) + (Decimal("0.5") if match["half"] else 0)
    high = _number(match["high"]) * scale if match["high"] else None
    return _quantity(match, low * scale, _kind(match), high)


def _number(printed: str) -> Decimal:
    if printed[0].isalpha():
        return cardinal(printed)
    digits = printed.replace(" ", "")
    if re.fullmatch(r"\d+,\d{1,2}", digits):
        return Decimal(digits.replace(",", "."))
    return Decimal(digits.replace(",", ""))


def _kind(match: re.Match[str]) -> str:
    unit = (match["unit"] or "").strip(" -").lower()
    if unit == "%" or unit.startswith("per"):
        return "percent"
    if unit in ("times", "fold"):
        return "factor"
    return "money" if match["currency"] or unit else "number"


def _quantity(match: re.Match[str], value: Decimal, kind: str, high: Decimal | None = None) -> PrintedQuantity:
    return PrintedQuantity(match.start(), match.end(), match[0], _plain(value), None if high is None else _plain(high), kind)


def _plain(number: Decimal) -> str:
    """Without exponent or trailing zeros; endless fractions cut after six places."""
    text = f"{number.quantize(Decimal('0.000001')) if number < 10**12 else number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
