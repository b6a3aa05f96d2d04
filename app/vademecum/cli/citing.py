"""`vademecum cite`: a citation to be pasted into a text."""

from argparse import Namespace

from vademecum.cli.asked import asked_library, place_of
from vademecum.cli.printing import say
from vademecum.pages.cite import reference


def run(options: Namespace) -> int:
    """Print the citation. Raises NotFoundError for what the collection does not hold."""
    with asked_library(options) as library:
        say(reference(library, place_of(library, options.ref)))
    return 0
