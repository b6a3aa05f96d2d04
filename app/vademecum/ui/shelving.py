"""The shelf as something the window can do: its pane, its changes and undoing them, brought in when first wanted."""

from typing import TYPE_CHECKING

from vademecum.ui.actions import Act
from vademecum.ui.joining import Parts, Slots
from vademecum.ui.keeping import Keeping

if TYPE_CHECKING:
    from vademecum.ui.shelf_desk import ShelfDesk
    from vademecum.ui.shelf_pane import ShelfPane


class Shelving:
    """Nothing of the shelf but this is there until the reader turns to it."""

    def __init__(self, parts: Parts, keeping: Keeping) -> None:
        self._parts, self._keeping = parts, keeping
        self._desk: ShelfDesk | None = None

    def acts(self) -> Slots:
        return {
            Act.UNDO: lambda: self.desk().undo(),
            Act.REDO: lambda: self.desk().redo(),
            Act.NEW_FOLDER: lambda: self.desk().make_folder(),
        }

    def pane(self) -> "ShelfPane":
        """Return the pane that shows the shelf."""
        return self.desk().pane

    def leave(self) -> None:
        """Have written down what of a note has not been yet; the window closes."""
        if self._desk is not None:
            self._desk.pane.note.save()

    def desk(self) -> "ShelfDesk":
        """Return what does everything at the shelf."""
        if self._desk is None:
            from vademecum.ui.shelf_desk import ShelfDesk  # noqa: PLC0415 - not needed to start

            self._desk = ShelfDesk(self._parts, self._keeping)
        return self._desk
