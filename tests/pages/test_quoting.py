"""Statements to paste: with the page of the document and each source, once."""

import pytest

from vademecum.domain.errors import NotFoundError
from vademecum.pages.opened import Library
from vademecum.pages.place import parse_place
from vademecum.pages.quoting import Anchor, Quoted, quoted


def test_a_statement_carries_its_page_and_the_sources_with_their_addresses(library: Library) -> None:
    (quote,) = quoted(library, [parse_place("fact:c1-convention")])
    assert quote.words.startswith("In 2019 Skarland, Veldmark and Otrov signed the Hvalvík Convention")
    assert quote.anchors[0].words.endswith(", p. 5")
    assert quote.anchors[1] == Anchor("Aldin 2019", "https://courier.example/seven-harbours")
    assert quote.plain == f"{quote.words} ({quote.anchors[0].words}; Aldin 2019)."


def test_figures_and_sources_are_quoted_as_they_are_cited(library: Library) -> None:
    figure, note = quoted(library, [parse_place("figure:c1-ice.yolkino"), parse_place("note:3")])
    assert ", p. " in figure.plain
    assert figure.anchors == note.anchors == ()
    assert "Handbook of cold harbours" in note.plain


def test_what_is_not_in_the_collection_is_told(library: Library) -> None:
    with pytest.raises(NotFoundError):
        quoted(library, [parse_place("fact:none")])


def test_words_without_anchors_stand_for_themselves() -> None:
    assert Quoted("A reference.").plain == "A reference."
