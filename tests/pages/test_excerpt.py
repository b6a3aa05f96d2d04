"""The part of a text that shows why it was found."""

from vademecum.pages.excerpt import excerpt
from vademecum.pages.matching import marked
from vademecum.pages.shown import Run

STATEMENT = "In the year of the great ice the council of the northern harbours met in Oslo and agreed on a fair for kelp and timber."


def shown(*words: str) -> str:
    return "".join(f"[{run.text}]" if run.matched else run.text for run in excerpt(marked(STATEMENT, words)))


def test_a_match_near_the_beginning_leaves_the_text_as_it_is() -> None:
    assert shown("great").replace("[", "").replace("]", "") == STATEMENT
    assert excerpt(marked(STATEMENT, ())) == (Run(STATEMENT),)
    assert excerpt(()) == ()


def test_a_late_match_is_brought_near_the_beginning_and_words_stay_whole() -> None:
    assert shown("kelp").startswith("…met in Oslo and agreed on a fair for [kelp]")
    assert shown("oslo", "timber").startswith("…of the northern harbours met in [Oslo]")


def test_a_long_text_ends_at_a_word() -> None:
    told = "".join(run.text for run in excerpt(marked(f"Oslo {'harbour ' * 200}", ("oslo",))))
    assert told.endswith("harbour…")
    assert len(told) < 420
