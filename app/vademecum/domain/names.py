"""The identities of things and the closed sets of words that qualify them."""

from enum import StrEnum
from typing import NewType

Slug = NewType("Slug", str)
"""The identity of an entry, for ever: lower-case ASCII letters, digits and single hyphens."""
FactId = NewType("FactId", str)
"""`c<chapter>-<words>`, as `c4-mtz-tractors-2025`; does not depend on order."""
FigureId = NewType("FigureId", str)
"""`<fact id>.<key>`, as `c4-mtz-tractors-2025.supplies`; the key is unique within its fact."""
FootnoteNumber = NewType("FootnoteNumber", int)
WorkId = NewType("WorkId", str)
CheckId = NewType("CheckId", str)
ErratumId = NewType("ErratumId", str)
TypeId = NewType("TypeId", str)
MetricId = NewType("MetricId", str)
UnitId = NewType("UnitId", str)
PredicateId = NewType("PredicateId", str)


class Status(StrEnum):
    """Whether what is stated has happened; only `reported` has."""

    REPORTED = "reported"
    PLANNED = "planned"
    EXPECTED = "expected"
    TARGET = "target"
    CAPACITY = "capacity"
    OFFERED = "offered"
    AGREED = "agreed"


class Qualifier(StrEnum):
    """How a printed number bounds the value it stands for."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more than"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    ALMOST = "almost"
    UP_TO = "up to"


class Confidence(StrEnum):
    """How sure the reading of a doubtful place is."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    UNSURE = "unsure"


class Verdict(StrEnum):
    """What the build found when it did the sum of a cross-check."""

    AGREES = "agrees"
    WITHIN_ROUNDING = "agrees within rounding"
    DISAGREES = "disagrees"
    CANNOT_BE_CHECKED = "cannot be checked"


class Spelling(StrEnum):
    """Why an alias is kept: a usual other name, a spelling printed in the document, or a wrong one printed there."""

    USUAL = "usual"
    PRINTED = "printed"
    MISPRINTED = "misprinted"
