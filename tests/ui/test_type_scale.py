"""Every asker of a font gets one of its own."""

from pytestqt.qtbot import QtBot

from vademecum.ui.type_scale import Step, sans, serif


def test_a_font_that_its_asker_slants_stays_upright_for_the_next(qtbot: QtBot) -> None:
    for ask in (lambda: sans(Step.SMALL), lambda: serif(Step.STATEMENT)):
        ask().setItalic(True)
        assert not ask().italic()
