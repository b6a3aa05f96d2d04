"""`vademecum search`: the results of the search field, in print."""

from argparse import Namespace
from collections.abc import Sequence

from vademecum.cli.asked import asked_library, known_type, plain_text
from vademecum.cli.printing import fitted, say, say_beside, say_json, table
from vademecum.domain.errors import NotFoundError
from vademecum.pages.search import Found, Hit, NoMatches
from vademecum.pages.searching import search_page
from vademecum.pages.shown import Run


def run(options: Namespace) -> int:
    """Print at most `limit` results, best first, and on the error stream how they differ from what was asked, where they do.

    Raises NotFoundError when there is none; with `--json`, after an empty array.
    """
    query = plain_text(" ".join(options.query))
    with asked_library(options) as library:
        page = search_page(library, query, options.limit, known_type(library, options.type))
    hits = [hit for group in page.groups for hit in group.hits] if isinstance(page, Found) else []
    if options.json:
        say_json([_record(hit) for hit in hits[: options.limit]])
    if not hits:
        advice = page.advice if isinstance(page, NoMatches) else "There is no word in it."
        raise NotFoundError(f"Nothing was found for “{query[:100]}”. {advice}")
    if isinstance(page, Found) and page.told:
        say_beside(page.told)
    if not options.json:
        say(*_lines(hits[: options.limit]))
    return 0


def _record(hit: Hit) -> dict[str, object]:
    return {
        "kind": hit.kind,
        "id": hit.place.ref,
        "name": _text(hit.name),
        "type": hit.entity_type or None,
        "matched": hit.matched,
        "chapter": hit.chapter,
        "page": hit.page,
    }


def _lines(hits: Sequence[Hit]) -> list[str]:
    rows = [(hit.kind, hit.place.ref, "" if hit.page is None else f"p. {hit.page}", _told(hit)) for hit in hits]
    return [fitted(line) for line in table(rows)]


def _told(hit: Hit) -> str:
    return " · ".join(filter(None, (_text(hit.name), hit.value, _text(hit.detail), *(tag.words for tag in hit.tags))))


def _text(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)
