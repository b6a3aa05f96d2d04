"""How a capability joins the window: the parts it may use, the acts it answers, and the one table that comes of them."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, Protocol

from PySide6.QtWidgets import QMainWindow

from vademecum.ui.actions import Act, Actions
from vademecum.ui.last_folder import LastFolder
from vademecum.ui.layout import Layout
from vademecum.ui.reader import Reader
from vademecum.ui.status_line import StatusLine
from vademecum.ui.walk import Walk

Slots = Mapping[Act, Callable[[], object]]


class Parts(NamedTuple):
    """What a window is made of and a capability works with; `window` is also the parent that it ends with."""

    window: QMainWindow
    reader: Reader
    walk: Walk
    layout: Layout
    acts: Actions
    status: StatusLine
    folder: LastFolder


class Capability(Protocol):
    """Something the window can do. It connects itself to the parts when it is made."""

    def acts(self) -> Slots:
        """Return what it does for each act it answers."""


def join(acts: Actions, capabilities: Iterable[Capability]) -> None:
    """Let every act be answered by the one capability that offers to. Raises ValueError when an act is answered by none or by two."""
    slots: dict[Act, Callable[[], object]] = {}
    for capability in capabilities:
        offered = capability.acts()
        if twice := slots.keys() & offered.keys():
            raise ValueError(f"answered twice: {sorted(act.name for act in twice)}")
        slots.update(offered)
    if unanswered := acts.keys() - slots.keys():
        raise ValueError(f"answered by no capability: {sorted(act.name for act in unanswered)}")
    for act, slot in slots.items():
        acts[act].triggered.connect(lambda _checked=False, slot=slot: slot())
