"""The bootstrap: quick when there is nothing to do, one clear line when something is missing, and harmless to what is not ours."""

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import bootstrap
import environment

ROOT = Path(__file__).resolve().parents[2]
LOCK = "requirements.txt"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a lock file and a finished environment for it, on a system like Debian's: pip but no ensurepip."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "ensurepip" else name)
    monkeypatch.delenv("VADEMECUM_VENV", raising=False)
    (tmp_path / LOCK).write_text("nothing==1.0 --hash=sha256:00\n", encoding="ascii")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / ".venv"], check=True)
    digest = hashlib.sha256((tmp_path / LOCK).read_bytes()).hexdigest()
    stamp = {"python": "{}.{}".format(*sys.version_info), LOCK: digest}
    (tmp_path / ".venv" / "vademecum.json").write_text(json.dumps(stamp), encoding="ascii")
    return tmp_path


def run_bootstrap(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "packaging" / "bootstrap.py"), *arguments]
    return subprocess.run(command, env={**os.environ, **variables}, capture_output=True, text=True, check=False)


def test_a_prepared_checkout_is_ready_at_once(checkout: Path) -> None:
    started = time.monotonic()
    python = environment.prepare(checkout, [LOCK])
    assert subprocess.run([python, "-c", ""], check=False).returncode == 0
    assert time.monotonic() - started < 5


def test_a_changed_lock_is_installed_and_one_that_cannot_be_leaves_the_stamp_as_it_was(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    stamp = (checkout / ".venv" / "vademecum.json").read_bytes()
    (checkout / LOCK).write_text("nothing==1.1 --hash=sha256:00\n", encoding="ascii")
    with pytest.raises(environment.CannotPrepare):
        environment.prepare(checkout, [LOCK])
    assert (checkout / ".venv" / "vademecum.json").read_bytes() == stamp


def test_an_environment_of_another_python_is_laid_anew(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    stamp = checkout / ".venv" / "vademecum.json"
    stamp.write_text(stamp.read_text().replace(environment.version_of(Path(sys.executable)), "3.9"))
    with pytest.raises(environment.CannotPrepare):
        environment.prepare(checkout, [LOCK])
    assert not stamp.exists()


def test_a_folder_that_holds_something_else_is_left_alone(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = checkout / "letters" / "draft.txt"
    kept.parent.mkdir()
    kept.write_text("Dear reader", encoding="ascii")
    monkeypatch.setenv("VADEMECUM_VENV", str(kept.parent))
    with pytest.raises(environment.CannotPrepare, match="holds something else"):
        environment.prepare(checkout, [LOCK])
    assert kept.read_text(encoding="ascii") == "Dear reader"


def test_an_old_python_is_told_which_one_is_needed(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 12))
    with pytest.raises(environment.CannotPrepare, match=r"needs Python 3\.11 or newer"):
        environment.prepare(checkout, [LOCK])


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt brings all it needs")
def test_a_missing_system_library_is_answered_with_the_line_to_type(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "SYSTEM_LIBRARIES", {"libnowhere.so.9": "libnowhere9"})
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(environment.CannotPrepare, match=r"apt-get install -y --no-install-recommends libnowhere9|lacks libnowhere\.so\.9"):
        environment.prepare(checkout, [LOCK])


def test_a_full_disk_is_told_before_anything_is_fetched(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "SPACE_NEEDED", 10**18)
    monkeypatch.setenv("VADEMECUM_VENV", str(checkout / "new"))
    with pytest.raises(environment.CannotPrepare, match="MB free at"):
        environment.prepare(checkout, [LOCK])


@pytest.mark.parametrize(
    ("errors", "told"),
    [
        (
            "WARNING: Retrying ... Failed to establish a new connection: [Errno 101]\nERROR: No matching distribution found for click",
            "network",
        ),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device\n", "disk is full"),
        ("ERROR: No matching distribution found for click==99\n\n", "No matching distribution found for click==99"),
        ("", "no reason given"),
    ],
)
def test_what_pip_says_becomes_one_line(errors: str, told: str) -> None:
    line = environment.why_pip_failed(errors)
    assert told in line
    assert "\n" not in line


def test_a_wrong_call_is_answered_with_the_two_commands() -> None:
    finished = run_bootstrap("walk")
    assert finished.returncode == 2
    assert "bootstrap.py run" in finished.stderr
    assert "bootstrap.py test" in finished.stderr


def test_a_failure_is_one_line_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").touch()
    finished = run_bootstrap("run", "--version", VADEMECUM_VENV=str(tmp_path))
    assert (finished.returncode, finished.stdout) == (1, "")
    assert finished.stderr.startswith("vademecum: ")
    assert finished.stderr.count("\n") == 1


def test_the_collection_is_compiled_again_when_a_record_or_the_compiler_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    record, module, cache = tmp_path / "data/a.yaml", tmp_path / "app/b.py", tmp_path / "app/__pycache__/b.pyc"
    for path in (record, module, cache):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("one", encoding="ascii")
    states = [bootstrap.fingerprint(("data", "app"))]
    for path in (record, module):
        path.write_text("two", encoding="ascii")
        states.append(bootstrap.fingerprint(("data", "app")))
    assert len(set(states)) == 3
    cache.write_text("two", encoding="ascii")
    assert bootstrap.fingerprint(("data", "app")) == states[-1]
