"""Formulas over figures: what they mean, and what is refused."""

import re
from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vademecum.domain.names import FigureId, PredicateId, Slug
from vademecum.records.formula import (
    Comparison,
    CountOfObjects,
    CountOfSubjects,
    Expression,
    FigureValue,
    Number,
    Operation,
    figures_in,
    parse_comparison,
    parse_expression,
)

A, B = FigureValue(FigureId("c1-a-b.x-1")), FigureValue(FigureId("c12-c.y"))


def test_products_bind_closer_and_equals_go_from_the_left() -> None:
    two = Number(Fraction(2))
    assert parse_expression("c1-a-b.x-1 - c12-c.y - 2 * 2") == Operation("-", Operation("-", A, B), Operation("*", two, two))
    assert parse_expression("2 / 2 / 2") == Operation("/", Operation("/", two, two), two)
    assert parse_expression("2 / (2 / 2)") == Operation("/", two, Operation("/", two, two))
    assert parse_expression("( c12-c.y )") == B


def test_numbers_are_exact() -> None:
    assert parse_expression("0.1") == Number(Fraction(1, 10))


def test_counts_are_read_both_ways() -> None:
    assert parse_comparison("count(member-of big-union) = count_from( otrov signed )") == Comparison(
        CountOfSubjects(PredicateId("member-of"), Slug("big-union")), "=", CountOfObjects(Slug("otrov"), PredicateId("signed"))
    )


@pytest.mark.parametrize("sign", ["=", "<", ">"])
def test_a_comparison_has_one_sign(sign: str) -> None:
    assert parse_comparison(f"1 {sign} 2") == Comparison(Number(Fraction(1)), sign, Number(Fraction(2)))


@pytest.mark.parametrize("text", ["1", "1 = 2 = 3", "1 < 2 > 1", "1=2", "1 == 2", "= 1", "1 = ", ""])
def test_what_is_no_comparison(text: str) -> None:
    with pytest.raises(ValueError, match=r"one of = < >|expected|operator"):
        parse_comparison(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1 +", "'+' is no figure"),
        ("1 + ", "at the end"),
        ("1 2", "nothing was expected at '2'"),
        ("(1", "closing parenthesis is missing"),
        ("1)", "nothing was expected at ')'"),
        ("()", "expected at ')'"),
        ("1 +2", "operator with blanks around it"),
        ("c1-a.x+c1-a.y", "operator with blanks around it"),
        ("c1-a", "no figure id"),
        ("c1-a.", "no figure id"),
        ("1,000", "no figure id"),
        ("-1", "no figure id"),
        ("count(a)", "no figure id"),
        ("sum(a b)", "no figure id"),
        ("(" * 60 + "1" + ")" * 60, "parentheses stand in one another"),
    ],
)
def test_what_is_no_expression_is_told(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)):
        parse_expression(text)


def test_figures_are_named_once_in_order() -> None:
    assert figures_in(parse_expression("c12-c.y * c1-a-b.x-1 / c12-c.y"), A) == (B.figure, A.figure)


@given(st.text(alphabet="c1-a.x()+*/ =<>9count_from", max_size=40))
def test_no_text_raises_anything_else(text: str) -> None:
    for parse in (parse_expression, parse_comparison):
        with suppress(ValueError):
            parse(text)


def _written(expression: Expression) -> str:
    if isinstance(expression, Operation):
        return f"({_written(expression.left)} {expression.operator} {_written(expression.right)})"
    return expression.figure if isinstance(expression, FigureValue) else "7"


_EXPRESSIONS = st.recursive(
    st.sampled_from([A, B, Number(Fraction(7))]),
    lambda inner: st.builds(Operation, st.sampled_from("+-*/"), inner, inner),
    max_leaves=12,
)


@given(_EXPRESSIONS)
def test_what_is_written_is_read_back(expression: Expression) -> None:
    assert parse_expression(_written(expression)) == expression
