"""Settings that every test and its child processes run under: no screen, no place of the reader's own, no clock that fails a property."""

import gc
import os
import tempfile
from pathlib import Path

from hypothesis import settings

pytest_plugins = ["fixtures_collection", "fixtures_copy"]

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["VADEMECUM_HOME"] = tempfile.mkdtemp(prefix="vademecum-tests-")
os.environ["PYTHONPATH"] = str(Path(__file__).parents[1] / "app")
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")


def pytest_collection_finish() -> None:
    """Let garbage be looked for in what tests make, not again and again in all that was imported."""
    gc.collect()
    gc.freeze()
