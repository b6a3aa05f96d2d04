"""The compiled file: sound, stamped, the same bytes every time, and never half replaced."""

import sqlite3
from pathlib import Path


def test_the_compiled_file_is_sound(compiled_collection: Path) -> None:
    connection = sqlite3.connect(f"{compiled_collection.as_uri()}?mode=ro&immutable=1", uri=True)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
