"""Every asker of a font gets one of its own."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFont

from vademecum.ui.type_scale import sans, serif


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ask", [sans, serif])
def test_a_font_that_its_asker_slants_stays_upright_for_the_next(ask: Callable[[], QFont]) -> None:
    ask().setItalic(True)
    assert not ask().italic()
