"""Calls of the command line: in this process for what it answers, in one of their own for how it ends."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import vademecum
from vademecum.cli.main import main


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str


Call = Callable[..., Answer]


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str], compiled_collection: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Run a command on our own collection."""
    monkeypatch.delenv("VADEMECUM_DOCUMENT", raising=False)

    def answer(*arguments: object) -> Answer:
        code = main(["--collection", str(compiled_collection), *map(str, arguments)])
        out, err = capfd.readouterr()
        return Answer(code, out, err)

    return answer


@pytest.fixture
def start(compiled_collection: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run a command in a process of its own; keywords are environment variables, `stdout` a file to print to."""

    def finished(*arguments: object, stdout: int = subprocess.PIPE, **variables: str) -> subprocess.CompletedProcess[bytes]:
        environment = {**os.environ, "PYTHONPATH": str(Path(vademecum.__file__).parent.parent), **variables}
        command = [sys.executable, "-m", "vademecum", "--collection", str(compiled_collection), *map(str, arguments)]
        return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, env=environment, timeout=30, check=False)

    return finished
