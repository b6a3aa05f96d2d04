"""`vademecum detach`: nothing kept of the reader's own copy any more."""

from argparse import Namespace

from vademecum.cli.asked import asked_library
from vademecum.cli.printing import say
from vademecum.domain.errors import NotFoundError
from vademecum.pages.own_copy import DETACHED, detach_copy


def run(options: Namespace) -> int:
    """Detach. Raises NotFoundError when no copy is attached, ShelfError when the file cannot be deleted."""
    with asked_library(options) as library:
        if not detach_copy(library.user_dir):
            raise NotFoundError("No copy of the document is attached.")
    say(DETACHED)
    return 0
