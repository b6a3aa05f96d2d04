"""The lists behind the parts of the document: chapters, sources, figures, cross-checks, errata."""

from collections.abc import Callable, Mapping

from vademecum.collection.checks import checks, errata
from vademecum.collection.facts import figures
from vademecum.collection.opened import Collection
from vademecum.collection.scope import Scope
from vademecum.collection.sources import chapters, sources
from vademecum.pages.dating import period_words
from vademecum.pages.listing import ListRow
from vademecum.pages.naming import joined, page_words, record_counts
from vademecum.pages.place import Place, PlaceKind
from vademecum.pages.referring import imprint
from vademecum.pages.source import note_place
from vademecum.pages.tagging import result_words, verdict_tag
from vademecum.pages.wording import value_words


def _chapter_rows(collection: Collection) -> list[ListRow]:
    return [
        _row(Place(PlaceKind.CHAPTER, str(it.number)), f"{it.number}  {it.title}", page_words(it.first_page, it.last_page), "chapter")
        for it in chapters(collection)
    ]


def _source_rows(collection: Collection) -> list[ListRow]:
    rows = []
    for it in sources(collection, Scope(everything=True)):
        line = joined((imprint(it.work, it.footnote.locator), record_counts(it.fact_count, it.figure_count)))
        rows.append(_row(note_place(it.footnote.number), f"{it.footnote.number}  {it.work.title}", line, "source"))
    return rows


def _figure_rows(collection: Collection) -> list[ListRow]:
    rows = []
    for it in figures(collection, Scope(everything=True)):
        figure = it.figure
        name = ", ".join(filter(None, (collection.metrics[figure.metric].label, it.subject_name, it.counterpart_name)))
        line = joined((value_words(figure.quantity, collection.units[figure.unit]), period_words(figure.period), str(figure.status)))
        rows.append(_row(Place(PlaceKind.FIGURE, figure.id), name, line, "figures"))
    return rows


def _check_rows(collection: Collection) -> list[ListRow]:
    return [
        _row(Place(PlaceKind.SECTION, "checks"), it.check.title, joined((verdict_tag(it).words, result_words(it))), "check")
        for it in checks(collection, Scope(everything=True))
    ]


def _erratum_rows(collection: Collection) -> list[ListRow]:
    return [
        _row(Place(PlaceKind.SECTION, "errata"), f"“{it.says}”", joined((f"p. {it.page}", it.means, str(it.confidence))), "erratum")
        for it in errata(collection, Scope(everything=True))
    ]


def _row(place: Place, name: str, line: str, icon: str) -> ListRow:
    return ListRow(place, name, line, icon, letter="", bookmarked=False)


DOCUMENT_LISTS: Mapping[str, Callable[[Collection], list[ListRow]]] = {
    "chapters": _chapter_rows,
    "sources": _source_rows,
    "figures": _figure_rows,
    "checks": _check_rows,
    "errata": _erratum_rows,
}
