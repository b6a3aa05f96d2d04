"""What the first start says of a collection, from its own words alone."""

from vademecum.pages.opened import Library
from vademecum.pages.welcome import welcome


def test_a_collection_says_what_it_is_where_it_comes_from_and_what_it_holds(library: Library) -> None:
    told = welcome(library)
    assert (told.title, told.subtitle) == ("Atlas of northern harbours", "A collection of our own writing, for tests")
    assert told.imprint == "Example, Ada; Example, Ben · Quay Press, Hvalvík, 2025"
    assert told.description == "An invented atlas of invented harbours, small enough to be read in one sitting."
    assert told.holds.startswith("25 entries · ")
    assert told.document == "document"
