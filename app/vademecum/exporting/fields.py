"""What the columns of exported tables hold, in the words and types of Frictionless table schemas."""

from vademecum.pages.selection import RecordKind
from vademecum.pages.vocabulary import VOCABULARY

Field = dict[str, object]

_DAYS = {f"{what}_{end}" for what in ("date", "period", "baseline") for end in ("start", "end")}
_WHOLE = {"fact_count", "figure_count", "chapter", "paragraph", "page", "footnote", "bibliography_number", "year"}
_NUMBERS = {"value", "value_high"}
_ONE_OF = {
    "status": ("reported", "planned", "expected", "target", "capacity", "offered", "agreed"),
}
_WORDS = {
    "id": "identifies the record, for ever",
    "slug": "identifies the entry, for ever",
    "fact_id": "the fact that states it",
    "type": "type of entry",
    "sort_name": "name by which entries are put in order",
    "kind": "what it is more exactly",
    "aliases": "other names, joined with “; ”",
    "chapters": "chapters whose facts concern it, joined with “; ”",
    "pages": "pages of the document, joined with “; ”",
    "footnotes": "footnotes of the document, joined with “; ”",
    "references": "full references of the footnotes, one a line",
    "document": "the document whose pages are meant",
    "statement": "the fact in words of the collection's editors",
    "entities": "slugs of the entries it concerns, joined with “; ”",
    "entity_names": "names of the entries it concerns, joined with “; ”",
    "no_footnote": "why there is no footnote, empty where there is one",
    "status": "whether it has happened",
    "subject": "slug of the entry it is about",
    "counterpart": "slug of the partner",
    "qualifier": "how the printed number bounds its value",
    "value": "in the unit of this row, unscaled; a percentage as printed",
    "value_high": "upper end where a range is printed",
    "derived": "1 where computed from other figures, 0 where printed",
    "paragraph": "paragraph of its chapter, counted from 1",
    "work": "identifies the cited work; several footnotes can cite one",
    "authors": "as printed, joined with “; ”",
    "locator": "place in the work",
    "language": "language of the original, ISO 639-1",
    "symbol": "written beside the number",
    "dimension": "what kind of quantity the unit measures",
    "not_comparable": "why figures of this metric do not compare, empty where they do",
}
_KEYS = {
    "entities": "slug",
    "facts": "id",
    "figures": "id",
    "sources": "footnote",
    **dict.fromkeys(VOCABULARY, "id"),
}
_FOREIGN = {
    "entities": (("type", "types", "id"),),
    "figures": (("fact_id", "facts", "id"), ("metric", "metrics", "id"), ("unit", "units", "id")),
    "relations": (("fact_id", "facts", "id"), ("predicate", "predicates", "id")),
}
ORDER = (*RecordKind, *VOCABULARY)
"""The tables of a package, in the order in which they stand there."""


def schema(table: str, columns: tuple[str, ...]) -> Field:
    """Return the table schema of one of the tables of `ORDER`."""
    made: Field = {"fields": [_field(column) for column in columns], "missingValues": [""]}
    if table in _KEYS:
        made["primaryKey"] = [_KEYS[table]]
    if table in _FOREIGN:
        made["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": other, "fields": [key]}} for column, other, key in _FOREIGN[table]
        ]
    return made


def _field(column: str) -> Field:
    made: Field = {"name": column, "type": _type(column)}
    if column == "derived":
        made |= {"trueValues": ["1"], "falseValues": ["0"]}
    if column in _WORDS:
        made["description"] = _WORDS[column]
    if column in _ONE_OF:
        made["constraints"] = {"enum": list(_ONE_OF[column])}
    return made


def _type(column: str) -> str:
    if column in _DAYS:
        return "date"
    if column in _WHOLE:
        return "integer"
    if column in _NUMBERS:
        return "number"
    return "boolean" if column == "derived" else "string"
