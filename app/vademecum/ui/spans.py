"""The rows selected in a view as spans, so that a million of them cost no more than one."""

from PySide6.QtWidgets import QAbstractItemView

Span = tuple[int, int]


def selected_spans(view: QAbstractItemView) -> list[Span]:
    """Return the spans of selected rows in their order, each from its first row up to where it ends."""
    selection = view.selectionModel().selection()
    return sorted({(each.top(), each.bottom() + 1) for each in selection.toList()})
