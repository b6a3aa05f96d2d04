"""Sources in the orders a reader looks for them: by number, author, year, title, and what rests on them."""

import pytest

from vademecum.collection.scope import Scope
from vademecum.collection.sources import sources
from vademecum.domain.names import FootnoteNumber
from vademecum.pages.listing import Listing, Order
from vademecum.pages.lists import list_slice
from vademecum.pages.opened import Library

ORDERS = (Order.NUMBER, Order.AUTHOR, Order.YEAR, Order.TITLE, Order.FACTS)


def numbers(library: Library, order: Order) -> list[FootnoteNumber]:
    return [FootnoteNumber(int(row.place.ref)) for row in list_slice(library, Listing("sources", order=order)).rows]


@pytest.mark.parametrize("order", ORDERS)
def test_every_order_holds_every_source_once(library: Library, order: Order) -> None:
    assert sorted(numbers(library, order)) == list(range(1, 13))


def test_sources_follow_what_they_are_ordered_by_and_what_is_not_known_stands_last(library: Library) -> None:
    known = {it.footnote.number: it for it in sources(library.collection, Scope(everything=True))}
    years = [known[n].work.year or 0 for n in numbers(library, Order.YEAR)]
    assert years == sorted(years, reverse=True)
    assert len(set(years)) > 1
    authors = [known[n].work.authors for n in numbers(library, Order.AUTHOR)]
    named = [author[0].casefold() for author in authors if author]
    assert named == sorted(named)
    assert all(authors[: len(named)])
    facts = [known[n].fact_count for n in numbers(library, Order.FACTS)]
    assert facts == sorted(facts, reverse=True)
    titles = [known[n].work.title.casefold() for n in numbers(library, Order.TITLE)]
    assert titles == sorted(titles)


def test_years_and_letters_head_the_sources_under_them(library: Library) -> None:
    for order in (Order.YEAR, Order.AUTHOR, Order.TITLE):
        heads = [row.letter for row in list_slice(library, Listing("sources", order=order)).rows]
        assert all(heads)
        assert len(dict.fromkeys(heads)) == sum(1 for at, head in enumerate(heads) if at == 0 or heads[at - 1] != head)
    assert not any(row.letter for row in list_slice(library, Listing("sources")).rows)
