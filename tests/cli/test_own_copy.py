"""`vademecum attach` and `detach`, and the search of the text between them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any


def test_a_copy_is_attached_searched_and_detached(call: Callable[..., Any], own_document: Path, tmp_path: Path) -> None:
    folder = ("--user-dir", tmp_path / "reader")
    assert call(*folder, "attach", own_document).out == "Your copy is attached: a complete copy, 11 of 11 passages match.\n"
    found = json.loads(call(*folder, "search", "office employs", "--json").out)
    assert [(hit["id"], hit["page"]) for hit in found if hit["kind"] == "passage"] == [("1.1", 5)]
    assert call(*folder, "detach").out.startswith("Your copy is detached")
    assert call(*folder, "search", "office employs 24").code in {0, 1}
    assert "passage" not in call(*folder, "search", "Hvalvik", "--json").out
    assert list((tmp_path / "reader").iterdir()) == []


def test_exports_hold_nothing_of_the_text(call: Callable[..., Any], own_document: Path, tmp_path: Path) -> None:
    folder = ("--user-dir", tmp_path / "reader")
    call(*folder, "attach", own_document)
    for kind in ("entities", "facts", "figures", "sources", "relations"):
        assert "Its office employs" not in call(*folder, "export", kind, "--format", "json").out
    assert "Its office employs" not in call(*folder, "show", "chapter:1", "--json").out


def test_another_document_and_nothing_to_detach_are_said_in_a_line(call: Callable[..., Any], tmp_path: Path) -> None:
    folder = ("--user-dir", tmp_path / "reader")
    (tmp_path / "other.md").write_text("# Other\n\nSome words of another document.\n", encoding="utf-8")
    refused = call(*folder, "attach", tmp_path / "other.md")
    assert refused.code == 1
    assert refused.err.count("\n") == 1
    assert "another document" in refused.err
    assert call(*folder, "detach").code == 1
    assert not (tmp_path / "reader").exists()
