"""`vademecum attach`: the reader's own copy of the document, indexed beside the shelf."""

from argparse import Namespace

from vademecum.cli.asked import asked_library
from vademecum.cli.printing import progress, say
from vademecum.pages.own_copy import Course, attach_copy, attached_words, kept_nowhere, known_passages


def run(options: Namespace) -> int:
    """Attach the file. Raises DocumentError when it is not the document, ShelfError when the folder cannot be written."""
    with asked_library(options) as library:
        if library.user_dir is None:
            raise kept_nowhere()
        progress(f"Reading {options.file} …")
        say(attached_words(attach_copy(options.file, library.user_dir, known_passages(library), Course())))
    return 0
