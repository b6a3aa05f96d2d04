"""Write the lock files from pyproject.toml: `python3 packaging/lock.py`, with uv installed.

`requirements.txt` locks what the program needs to run, build its collection and be built; `requirements-dev.txt` what the tests
need besides. Both name exact versions and hashes for every system and Python that we support, and can be read by plain pip.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMAND = "python3 packaging/lock.py"
# sqlite-utils asks for pip, for a command of its own that installs plugins. Every environment has its own pip.
LEFT_OUT = ("pip",)


def lock(output: str, *arguments: str, leave_out: tuple[str, ...] = LEFT_OUT) -> None:
    """Resolve pyproject.toml for every system into `output`, keeping versions that are already locked there."""
    subprocess.run(
        ["uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url",
         "--no-annotate", "--custom-compile-command", COMMAND, "--output-file", output, *arguments,
         *(f"--no-emit-package={name}" for name in leave_out)],
        cwd=ROOT, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip


def locked_names(path: Path) -> tuple[str, ...]:
    """The packages that a lock file pins, in its order."""
    return tuple(re.findall(r"^([a-z0-9._-]+)==", path.read_text(encoding="utf-8"), re.MULTILINE))


if __name__ == "__main__":
    lock("requirements.txt", *sys.argv[1:])
    lock("requirements-dev.txt", "--group", "dev", "--constraint", "requirements.txt", *sys.argv[1:],
         leave_out=(*LEFT_OUT, *locked_names(ROOT / "requirements.txt")))  # fmt: skip
