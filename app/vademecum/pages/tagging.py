"""The tags of facts, figures and checks: doubt, plan and verdict in words, each with its explanation."""

from collections.abc import Sequence

from vademecum.collection.rows import DoneCheck, StatedFact
from vademecum.domain.entries import Erratum
from vademecum.domain.names import Status, Verdict
from vademecum.pages.naming import joined
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.shown import Tag, TagKind
from vademecum.pages.side_words import side_of

CHECKS = Place(PlaceKind.SECTION, "checks")
ERRATA = Place(PlaceKind.SECTION, "errata")
_EXPLANATIONS = {
    Status.PLANNED: "Planned: the document does not say that it has happened.",
    Status.EXPECTED: "Expected: a forecast, not an outcome.",
    Status.TARGET: "A target that has been set, not an outcome.",
    Status.CAPACITY: "What could be done at most, not what was done.",
    Status.OFFERED: "Offered: the document does not say that it was taken up.",
    Status.AGREED: "Agreed: the document does not say that it was carried out.",
}
VERDICT_WORDS = {
    Verdict.AGREES: "agrees",
    Verdict.WITHIN_ROUNDING: "within rounding",
    Verdict.DISAGREES: "disagrees",
    Verdict.CANNOT_BE_CHECKED: "cannot be checked",
}
_VERDICTS = {
    Verdict.AGREES: TagKind.AGREES,
    Verdict.WITHIN_ROUNDING: TagKind.ROUNDING,
    Verdict.DISAGREES: TagKind.DISAGREES,
    Verdict.CANNOT_BE_CHECKED: TagKind.PLAIN,
}
# A side to stay below or above is stored with these words, which the sign says here.
_RELATIONS = {"=": "", "<": "less than ", ">": "more than "}
_SIGNS = {
    Verdict.AGREES: {"=": "=", "<": "<", ">": ">"},
    Verdict.WITHIN_ROUNDING: {"=": "≈", "<": "≈", ">": "≈"},
    Verdict.DISAGREES: {"=": "≠", "<": "≥", ">": "≤"},
}


def status_tag(status: Status) -> Tag:
    """Return the tag of a status; that of what has happened is plain."""
    return Tag(TagKind.PLAIN if status == Status.REPORTED else TagKind.PLANNED, str(status), _EXPLANATIONS.get(status, ""))


def fact_tags(fact: StatedFact, errata: list[Erratum], checks: list[DoneCheck]) -> tuple[Tag, ...]:
    """Return all tags of a fact, given the doubtful places it rests on and the checks its figures enter."""
    tags = [] if fact.status == Status.REPORTED else [status_tag(fact.status)]
    tags += [errata_tag(errata)] if errata else []
    tags += _verdict_tags(checks)
    if fact.no_footnote:
        tags.append(Tag(TagKind.PLAIN, "no footnote", fact.no_footnote))
    return tuple(tags)


def errata_tag(errata: Sequence[Erratum]) -> Tag:
    """Return the one tag of what rests on doubtful places; its explanation tells of each, and several lead to the list of all."""
    places = (f"p. {it.page} says “{it.says}”; meant is: {it.means.removesuffix('.')} ({it.confidence})." for it in errata)
    several = len(errata) > 1
    place = ERRATA if several else Place(PlaceKind.ERRATUM, errata[0].id)
    return Tag(TagKind.DOUBT, f"{len(errata)} errata" if several else "erratum", "\n".join(places), place)


def verdict_tag(check: DoneCheck) -> Tag:
    """Return the tag of what a cross-check came to, with its result."""
    told = joined((check.check.title, result_words(check)))
    return Tag(_VERDICTS[check.verdict], VERDICT_WORDS[check.verdict], told, Place(PlaceKind.CHECK, check.check.id))


def result_words(check: DoneCheck) -> str:
    """Write what the sum came to: "37.3 > 37", "at most 58 % against 54–60 %"; a dash for what cannot be checked."""
    return _result(check, *side_words(check))


def brief_result(check: DoneCheck) -> str:
    """Write what the sum came to without what rounding allows, no side broken over a line: "$16.9 billion ≈ $17 billion"."""
    return _result(check, *(side_of(side).words.replace(" ", "\u00a0") for side in side_words(check)))


def side_words(check: DoneCheck) -> tuple[str, str]:
    """Return what each side came to, without the words of the relation between them."""
    return check.actual, check.expected.removeprefix(_RELATIONS[_comparison(check)])


def relation_sign(check: DoneCheck) -> str:
    """Return how the sides stand to each other as was found; as was to be, where that cannot be checked."""
    comparison = _comparison(check)
    return _SIGNS[check.verdict][comparison] if check.verdict in _SIGNS else comparison


def relation_words(check: DoneCheck) -> str:
    """Return what stands between the sides: the sign, or "against" where they allow each other and are no equals."""
    (actual, expected), sign = side_words(check), relation_sign(check)
    return "against" if sign == "=" and actual != expected else sign


def parted(check: DoneCheck) -> tuple[str, str]:
    """Return both sides of a check's formula."""
    left, _, right = check.check.formula.partition(f" {_comparison(check)} ")
    return left, right


def _result(check: DoneCheck, actual: str, expected: str) -> str:
    return "—" if check.verdict == Verdict.CANNOT_BE_CHECKED else f"{actual} {relation_words(check)} {expected}"


def _comparison(check: DoneCheck) -> str:
    return next(sign for sign in "<>=" if sign in check.check.formula)


def _verdict_tags(checks: list[DoneCheck]) -> list[Tag]:
    """Return one tag a verdict; its explanation names every check that came to it, and several lead to the list of all."""
    tags: dict[str, Tag] = {}
    for tag in map(verdict_tag, checks):
        earlier = tags.get(tag.words)
        tags[tag.words] = Tag(tag.kind, tag.words, f"{earlier.explanation}\n{tag.explanation}", CHECKS) if earlier else tag
    return list(tags.values())
