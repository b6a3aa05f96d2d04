"""Names of authors come apart into what styles and formats need, and nothing of them is lost."""

import pytest

from vademecum.exporting.person import Person, person


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Pivovar, E.", Person("Pivovar", "E.")),
        ("Council of Ports", Person("Council of Ports", "")),
        ("de la Cruz, Ana", Person("de la Cruz", "Ana")),
        ("Humboldt, Alexander von", Person("Humboldt", "Alexander", "von")),
        ("King, Martin Luther, Jr.", Person("King", "Martin Luther", "", "Jr.")),
        ("Серов, И. П.", Person("Серов", "И. П.")),
    ],
)
def test_a_name_is_read_as_it_is_printed_and_written_back(name: str, expected: Person) -> None:
    assert person(name) == expected
    assert person(name).inverted == name


@pytest.mark.parametrize(
    ("given", "initials"),
    [("Jean-Paul A.", "J.-P. A."), ("И.П.", "И. П."), ("Yu. A.", "Yu. A."), ("Ada", "A."), ("", ""), ("E", "E.")],
)
def test_initials_keep_hyphens_and_letters_that_belong_together(given: str, initials: str) -> None:
    assert Person("Any", given).initials == initials


def test_particles_are_those_in_small_letters_before_a_capital() -> None:
    assert person("de la Cruz, Ana").particle == "de la"
    assert person("van der Berg, M.").particle == "van der"
    assert person("Berg, M.").particle == ""
    assert person("d'Ivry, M.").particle == ""
    assert person("bell hooks").particle == ""


def test_the_straight_order_has_the_particle_before_the_family_and_the_suffix_behind() -> None:
    assert person("Humboldt, Alexander von").straight == "Alexander von Humboldt"
    assert person("King, Martin Luther, Jr.").straight == "Martin Luther King Jr."
    assert person("Council of Ports").straight == "Council of Ports"
