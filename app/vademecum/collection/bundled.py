"""Where the collection that comes with the program lies."""

from pathlib import Path

from vademecum.domain.errors import CollectionNotFound

_PACKAGE = Path(__file__).resolve().parents[1]
_INSTALLED = _PACKAGE / "bundled" / "collection.sqlite"
_IN_CHECKOUT = _PACKAGE.parents[1] / "build" / "collection.sqlite"


def bundled_collection() -> Path:
    """Return the collection inside the installed package, else the one built in the checkout.

    Raises CollectionNotFound when neither is there.
    """
    for path in (_INSTALLED, _IN_CHECKOUT):
        if path.is_file():
            return path
    raise CollectionNotFound(
        f"There is no collection at {_IN_CHECKOUT} yet: run the first command of README.md, which builds it, or “vademecum build”."
    )
