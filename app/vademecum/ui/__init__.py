"""The window: widgets, item models and actions; the only room with Qt."""
