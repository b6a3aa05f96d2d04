"""Expressions over figures: `a.x + b.y = c.z`, read into trees; what they are worth is not decided here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from vademecum.domain.names import FigureId, PredicateId, Slug

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_TOKEN = re.compile(
    rf"\s*(?:(?P<figure>c\d+-{_SLUG}\.{_SLUG})|(?P<number>\d+(?:\.\d+)?)(?![\w.-])"
    rf"|(?P<count>count_from|count)\(\s*(?P<first>{_SLUG})\s+(?P<second>{_SLUG})\s*\)"
    r"|(?P<parenthesis>[()])|(?P<operator>(?<=\s)[-+*/](?=\s)))"
)
_SIGN = re.compile(r"(?<=\s)[=<>](?=\s)")
_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Number:
    """A plain number."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class FigureValue:
    """The value of a figure."""

    figure: FigureId


@dataclass(frozen=True, slots=True)
class CountOfSubjects:
    """How many entries stand in `predicate` to `object`."""

    predicate: PredicateId
    object: Slug


@dataclass(frozen=True, slots=True)
class CountOfObjects:
    """How many entries `subject` stands to in `predicate`."""

    subject: Slug
    predicate: PredicateId


@dataclass(frozen=True, slots=True)
class Operation:
    """Two expressions joined by one of + - * /."""

    operator: str
    left: "Expression"
    right: "Expression"


Expression = Number | FigureValue | CountOfSubjects | CountOfObjects | Operation


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two expressions joined by one of = < >."""

    left: Expression
    sign: str
    right: Expression


def parse_comparison(text: str) -> Comparison:
    """Read the formula of a cross-check. Raises ValueError that says what was expected."""
    signs = list(_SIGN.finditer(text))
    if len(signs) != 1:
        raise ValueError(f"{text!r} must hold one of = < > with blanks around it, and only once")
    return Comparison(parse_expression(text[: signs[0].start()]), signs[0][0], parse_expression(text[signs[0].end() :]))


def parse_expression(text: str) -> Expression:
    """Read the formula of a derived figure. Raises ValueError that says what was expected."""
    reader = _Reader(text)
    expression = reader.sum(0)
    if reader.next is not None:
        raise ValueError(f"{text.strip()!r}: nothing was expected at {reader.next[0].strip()!r}")
    return expression


def leaves(expression: Expression) -> Iterator[Number | FigureValue | CountOfSubjects | CountOfObjects]:
    """What an expression is made of, from left to right."""
    pending = [expression]
    while pending:
        part = pending.pop()
        if isinstance(part, Operation):
            pending += [part.right, part.left]
        else:
            yield part


def figures_in(*expressions: Expression) -> tuple[FigureId, ...]:
    """The figures that the expressions rest on, each once, in order."""
    found = (leaf.figure for expression in expressions for leaf in leaves(expression) if isinstance(leaf, FigureValue))
    return tuple(dict.fromkeys(found))


class _Reader:
    """Recursive descent over the tokens; `next` is the one not yet taken, None at the end."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self.next: re.Match[str] | None = None
        self._text = text.strip()
        self._advance()

    def sum(self, depth: int) -> Expression:
        left = self.product(depth)
        while (operator := self._take("operator", "+-")) is not None:
            left = Operation(operator, left, self.product(depth))
        return left

    def product(self, depth: int) -> Expression:
        left = self.atom(depth)
        while (operator := self._take("operator", "*/")) is not None:
            left = Operation(operator, left, self.atom(depth))
        return left

    def atom(self, depth: int) -> Expression:
        if depth > _DEEPEST:
            raise ValueError(f"more than {_DEEPEST} parentheses stand in one another")
        token = self.next
        if token is None or token["operator"] or token["parenthesis"] == ")":
            at = f"at {token[0].strip()!r}" if token else "at the end"
            raise ValueError(f"{self._text!r}: a figure, a number or a count was expected {at}")
        self._advance()
        return self._within(depth) if token["parenthesis"] else _leaf(token)

    def _within(self, depth: int) -> Expression:
        inner = self.sum(depth + 1)
        if self._take("parenthesis", ")") is None:
            raise ValueError(f"{self._text!r}: a closing parenthesis is missing")
        return inner

    def _take(self, group: str, among: str) -> str | None:
        found = self.next[group] if self.next is not None else None
        if not found or found not in among:
            return None
        self._advance()
        return found

    def _advance(self) -> None:
        self.next = next(self._tokens, None)


def _tokens(text: str) -> Iterator[re.Match[str]]:
    at = 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None:
            raise ValueError(f"{text[at:].strip()[:40]!r} is no figure id, number, count or operator with blanks around it")
        yield match
        at = match.end()


def _leaf(token: re.Match[str]) -> Expression:
    if token["figure"]:
        return FigureValue(FigureId(token["figure"]))
    if token["number"]:
        return Number(Fraction(token["number"]))
    if token["count"] == "count":
        return CountOfSubjects(PredicateId(token["first"]), Slug(token["second"]))
    return CountOfObjects(Slug(token["first"]), PredicateId(token["second"]))
