"""`vademecum cite`: citations to be pasted into a text."""

from argparse import Namespace

from vademecum.cli.asked import asked_library, page_of, place_of
from vademecum.cli.miscall import CallError
from vademecum.cli.printing import say


def run(options: Namespace) -> int:
    """Print the citations. Raises NotFoundError for what the collection does not hold, CallError."""
    if options.style is None and (options.short or options.cited_after):
        raise CallError("--short and --cited-after need --style.")
    with asked_library(options) as library:
        places = [place_of(library, ref) for ref in options.ref]
        if options.style is None:
            from vademecum.pages.cite import reference  # noqa: PLC0415

            say(*(reference(library, place) for place in places))
            return 0
        from vademecum.exporting.ready import Manner, Style, ready_references  # noqa: PLC0415
        from vademecum.pages.bibliography import bibliography_of  # noqa: PLC0415

        for place in places:
            page_of(library, place)
        manner = Manner(Style(options.style), short=options.short, after=options.cited_after)
        say(*(ready.plain for ready in ready_references(bibliography_of(library, places), manner)))
    return 0
