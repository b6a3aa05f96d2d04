"""The window: widgets, item models and actions; the only room with Qt."""

from vademecum.ui.opening import open_window, run_window

__all__ = ["open_window", "run_window"]
