"""PySide6 must not lose references to None: 6.12.0 does on Python 3.11, and aborts the process after some 5,000 calls."""

import subprocess
import sys

CALLS = 20_000
PROGRAM = f"""
import sys
from PySide6.QtCore import QObject

thing = QObject()
before = sys.getrefcount(None)
for _ in range({CALLS}):
    thing.setObjectName("")
print(sys.getrefcount(None) - before, flush=True)
"""


def test_calls_that_return_nothing_leave_none_as_it_was() -> None:
    finished = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=False)
    assert (finished.returncode, finished.stderr) == (0, "")
    assert abs(int(finished.stdout)) < CALLS // 100
