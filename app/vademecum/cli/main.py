"""The program's door: opens the window, or hands the call to its command, and turns every expected failure into one line."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from vademecum.cli.miscall import CallError
from vademecum.domain.errors import RecordsError, VademecumError

DONE, FAILED, MISCALLED, INTERRUPTED = 0, 1, 2, 130


def run() -> NoReturn:
    """Run the program and leave it. Output to a closed pipe ends quietly."""
    try:
        code = main()
    except BrokenPipeError:
        _silence_stdout()
        code = DONE
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 the data is wrong or nothing was found, 2 the call is wrong.

    Without arguments the window opens. Raises BrokenPipeError when nobody reads the output any more.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _called(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except RecordsError as error:
        _say(*error.flaws, f"vademecum: {len(error.flaws)} {'error' if len(error.flaws) == 1 else 'errors'} in the records.")
        return FAILED
    except VademecumError as error:
        _say(f"vademecum: {_one_line(str(error))}")
        return MISCALLED if isinstance(error, CallError) else FAILED
    except OSError as error:
        _silence_stdout()
        _say(f"vademecum: {error.filename or 'The output'} cannot be used: {error.strerror or error}")
        return FAILED
    return code


def _called(arguments: list[str]) -> int:
    """Take only what the call needs: a start of the window reads no command line when there is none."""
    if not arguments:
        from vademecum.cli.window import open_window  # noqa: PLC0415

        return open_window(None, None)
    from vademecum.cli.commands import call  # noqa: PLC0415

    return call(arguments)


def _say(*lines: object) -> None:
    if sys.stderr is not None:
        print(*lines, sep="\n", file=sys.stderr)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _silence_stdout() -> None:
    """Let what is still to be written go nowhere, or the interpreter would fail on it once more at its end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
