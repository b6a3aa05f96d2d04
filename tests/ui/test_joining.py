"""Every act is answered by one capability, or no window opens."""

from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from vademecum.ui.actions import Act, make_actions
from vademecum.ui.joining import Slots, join


class Answering:
    """A capability that notes which of its acts were asked for."""

    def __init__(self, *acts: Act) -> None:
        self._acts = acts
        self.asked: list[Act] = []

    def acts(self) -> Slots:
        return {act: partial(self.asked.append, act) for act in self._acts}


def test_an_act_is_done_by_the_capability_that_offers_it(qapp: QApplication) -> None:
    assert qapp is not None
    owner = QObject()
    actions = make_actions(owner)
    back, rest = Answering(Act.BACK), Answering(*(act for act in Act if act is not Act.BACK))
    join(actions, [back, rest])
    actions[Act.BACK].trigger()
    actions[Act.FIND].trigger()
    assert (back.asked, rest.asked) == ([Act.BACK], [Act.FIND])


def test_an_act_that_nobody_answers_is_named(qapp: QApplication) -> None:
    assert qapp is not None
    owner = QObject()
    actions = make_actions(owner)
    with pytest.raises(ValueError, match=r"answered by no capability: .*'FIND'"):
        join(actions, [Answering(*(act for act in Act if act is not Act.FIND))])


def test_an_act_that_two_answer_is_named(qapp: QApplication) -> None:
    assert qapp is not None
    owner = QObject()
    actions = make_actions(owner)
    with pytest.raises(ValueError, match=r"answered twice: \['CITE'\]"):
        join(actions, [Answering(*Act), Answering(Act.CITE)])
