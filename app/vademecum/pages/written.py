"""Records as lines of text that SQLite itself makes, a few at a time: the same rows as `record_table`, at any length."""

from collections.abc import Iterator
from typing import NamedTuple

from vademecum.pages.opened import Library
from vademecum.pages.selection import RecordKind, Selection, sought, sought_keys

QUESTIONS = {
    RecordKind.ENTITIES: "written_entities",
    RecordKind.FACTS: "written_facts",
    RecordKind.FIGURES: "written_figures",
    RecordKind.RELATIONS: "written_relations",
    RecordKind.SOURCES: "written_sources",
}
MADE = frozenset(
    {
        "aliases", "entity_names", "authors", "fact_count", "figure_count", "date_start", "date_end", "counterpart", "counterpart_name",
        "value", "value_high", "period_start", "period_end", "baseline_start", "baseline_end", "derived", "footnote", "bibliography_number",
        "year", "chapter", "paragraph", "page",
    }
)  # fmt: skip
"""Columns that come as a whole cell, in quotation marks where it is text, and as nothing where it is not known."""
GUARDED = frozenset(
    {
        "type_label", "name", "sort_name", "kind", "summary", "statement", "no_footnote", "metric_label", "subject_name", "unit_label",
        "predicate_label", "object_name", "title", "publisher", "url", "locator",
    }
)  # fmt: skip
"""Columns of free text, before which comes the apostrophe that it needs or nothing. Every other column is a word that needs none."""


class LineForm(NamedTuple):
    """How a record becomes a line: a format of SQLite's `printf` for its cells in their order, those of `GUARDED` two each.

    Footnotes and references are one cell of it, made of both by the format `notes`, but in sources, which are footnotes. A text that
    matches the GLOB `formula` behind any apostrophes gets one more; None guards nothing. `decimal` stands in numbers.
    """

    cells: str
    notes: str
    formula: str | None = None
    decimal: str = "."


class Written(NamedTuple):
    """UTF-8 text of `total` rows (None: not counted) in blocks, each with how many rows it holds; read once, as they are asked for."""

    total: int | None
    blocks: Iterator[tuple[int, bytes]]


def written_records(library: Library, kind: RecordKind, selection: Selection, form: LineForm) -> Written:
    """Write the records that `record_table` holds, in its order, a line each. Raises NotFoundError as it does."""
    total, keys = sought_keys(library, kind, sought(library, selection))
    parameters = {"line": form.cells, "notes": form.notes, "formula": form.formula, "decimal": form.decimal, "chosen": keys}
    blocks = library.collection.blocks(QUESTIONS[kind], **parameters)
    return Written(total, ((len(block), b"".join([line for (line,) in block])) for block in blocks))
