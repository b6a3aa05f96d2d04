"""Which folder of records a build command works on."""

from argparse import Namespace
from pathlib import Path

from vademecum.cli.miscall import CallError

_CHECKOUT = Path(__file__).resolve().parents[3]


def data_dir(options: Namespace) -> Path:
    """Return the folder named by `--data`, else `data` in the working folder, else that of the checkout. Raises CallError."""
    if options.data is not None:
        named: Path = options.data
        return named
    for folder in (Path("data"), _CHECKOUT / "data"):
        if (folder / "collection.yaml").is_file():
            return folder
    raise CallError("There is no folder “data” with records here; name one with --data.")
