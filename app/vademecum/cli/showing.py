"""`vademecum show`: the page of an entry, fact, figure, source, chapter or search, in print."""

from argparse import Namespace
from collections.abc import Iterator, Sequence

from vademecum.cli.asked import asked_library, page_of, place_of
from vademecum.cli.printing import paragraph, say, say_json, table
from vademecum.collection.rows import DoneCheck
from vademecum.domain.names import Slug
from vademecum.exporting.json_file import Record, record
from vademecum.pages.check import known_check
from vademecum.pages.entry import DetailPage
from vademecum.pages.opened import Library
from vademecum.pages.place import PlaceKind
from vademecum.pages.records import columns_of, record_table, rows_of
from vademecum.pages.selection import RecordKind, Selection
from vademecum.pages.shown import FactRow, Run, Tag
from vademecum.pages.tagging import result_words, verdict_tag


def run(options: Namespace) -> int:
    """Print what the page shows. Raises NotFoundError for what the collection does not hold."""
    with asked_library(options) as library:
        page = page_of(library, place_of(library, options.ref))
        done = known_check(library.collection, page.place.ref) if page.place.kind is PlaceKind.CHECK else None
        if options.json:
            say_json(_record(library, page) | (_check_record(done, page) if done else {}))
        else:
            say(*_lines(page, f"{result_words(done)}: {verdict_tag(done).words}" if done else ""))
    return 0


def _record(library: Library, page: DetailPage) -> Record:
    """Return the page as records under the names that exports give them; an entry with its own fields and its relations."""
    shown: Record = {"place": str(page.place), "title": page.title, "summary": page.summary}
    if page.place.kind is PlaceKind.ENTRY:
        chosen = Selection(slugs=(Slug(page.place.ref),))
        shown = _records(library, RecordKind.ENTITIES, [page.place.ref])[0]
        relations = record_table(library, RecordKind.RELATIONS, chosen)
        shown["relations"] = [record(relations.columns, row) for row in relations.rows]
    if page.place.kind is PlaceKind.SEARCH:
        shown["found"] = [{"place": str(hit.place), "name": _text(hit.name)} for group in page.found for hit in group.hits]
    shown["facts"] = _records(library, RecordKind.FACTS, [row.id for row in page.facts])
    shown["figures"] = _records(library, RecordKind.FIGURES, [row.id for row in page.figures])
    shown["sources"] = _records(library, RecordKind.SOURCES, [row.footnote for row in page.references])
    return shown


def _check_record(done: DoneCheck, page: DetailPage) -> Record:
    """Return the arithmetic of a cross-check: its terms with the signs before them, what it came to, and the verdict."""
    rows = page.drawn_sum.rows if page.drawn_sum else ()
    terms = [
        {
            "sign": row.sign,
            "term": row.term.text,
            "figure": row.term.place.ref if row.term.place and row.term.place.kind is PlaceKind.FIGURE else None,
            "period": row.period,
            "value": row.value,
        }
        for row in rows
    ]
    return {"verdict": str(done.verdict), "result": result_words(done), "terms": terms}


def _records(library: Library, kind: RecordKind, ids: Sequence[str | int]) -> list[Record]:
    return [record(columns_of(kind), row) for row in rows_of(library, kind, ids)]


def _lines(page: DetailPage, result: str) -> Iterator[str]:
    yield page.title
    yield " · ".join(_text([run]) for run in page.kind_line)
    yield from paragraph(page.summary)
    if page.other_names:
        yield from paragraph(f"Also: {', '.join(page.other_names)}", rest="      ")
    for group in page.found:
        found = [f"{hit.place}: {_text(hit.name)}{f' ({_text(hit.detail)})' if hit.detail else ''}" for hit in group.hits]
        yield from _section(group.label, [line for each in found for line in paragraph(each, rest="  ")])
    yield from _section("Arithmetic", _arithmetic(page, result))
    yield from _section("Facts", [line for fact in page.facts for line in _fact(fact)])
    yield from _section("Figures", _figures(page))
    connections = [(group.label, ", ".join(each.link.text for each in group.connections)) for group in page.connections]
    yield from _section("Connections", [line for label, names in connections for line in paragraph(f"{label}: {names}", rest="  ")])
    took_place = [f"{row.date or '–'}: {row.link.text} ({', '.join(row.roles)})" for row in page.happenings.rows]
    yield from _section(page.happenings.label, [line for each in took_place for line in paragraph(each, rest="  ")])
    yield from _section(
        "Sources", [line for ref in page.references for line in paragraph(f"[{ref.footnote}] {ref.full} {ref.url}", rest="     ")]
    )
    doubts = [f"p. {row.page}: “{row.says}” means {row.means} ({row.confidence})" for row in page.errata]
    yield from _section("Doubtful places", [line for doubt in doubts for line in paragraph(doubt, rest="  ")])
    done = [f"{row.title}: {row.result}, {row.verdict.words}" for row in page.checks]
    yield from _section("Cross-checks", [line for check in done for line in paragraph(check, rest="  ")])


def _arithmetic(page: DetailPage, result: str) -> list[str]:
    """Write the terms of a cross-check under one another, and last what they come to."""
    rows = page.drawn_sum.rows if page.drawn_sum else ()
    terms = [(row.sign, row.term.text, row.period, row.value, _tagged(row.tag) if row.tag else "") for row in rows]
    return [*table(terms, right=(0, 3)), *paragraph(result)]


def _section(heading: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield from ("", heading)
        yield from lines


def _fact(fact: FactRow) -> list[str]:
    notes = "".join(f"[{number}]" for number in fact.footnotes)
    end = " ".join(filter(None, (notes, f"p. {fact.page}", *map(_tagged, fact.tags))))
    return paragraph(f"{fact.date or '–'}: {_text(fact.statement)} {end}", rest="  ")


def _figures(page: DetailPage) -> list[str]:
    rows = [
        (
            row.metric,
            row.subject.text,
            row.counterpart.text if row.counterpart else "",
            row.value,
            row.period,
            row.status.words,
            f"p. {row.page}",
        )
        for row in page.figures
    ]
    return table(rows)


def _tagged(tag: Tag) -> str:
    return f"({tag.words})"


def _text(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)
