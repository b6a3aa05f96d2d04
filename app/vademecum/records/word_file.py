"""Reads `collection.yaml` and the four files of `vocabulary/`."""

from vademecum.domain.names import MetricId, PredicateId, TypeId, UnitId
from vademecum.domain.publication import Publication
from vademecum.domain.vocabulary import EntityType, Metric, Predicate, Unit
from vademecum.records.content import Content
from vademecum.records.form import Form, forms_of, label_by
from vademecum.records.reading import parse_number, parse_plain, parse_slug, parse_truth, parse_word
from vademecum.records.sheet import Sheet
from vademecum.records.tree import Fields, Items

DIMENSIONS = ("currency", "ratio", "rank", "count", "mass", "area", "volume", "length", "energy", "power", "time")


def read_publication(sheet: Sheet, content: Content) -> None:
    """What the collection is made from."""
    tree = sheet.top(Fields, "the fields id, title, authors and so on")
    if tree is None:
        return
    form = Form(sheet, tree, "")
    content.publication = Publication(
        id=form.parsed("id", parse_slug, ""), title=form.text("title"), subtitle=form.optional_text("subtitle"),
        authors=form.texts("authors"), publisher=form.optional_text("publisher"), place=form.optional_text("place"),
        year=form.optional("year", parse_number, None), isbn=form.optional_text("isbn"), language=form.text("language"),
        short_reference=form.text("short-reference"), description=form.parsed("description", parse_plain, ""),
    )  # fmt: skip
    form.close()


def read_types(sheet: Sheet, content: Content) -> None:
    """Types of entries, in the order of the sidebar."""
    for form in _words(sheet, content, "type"):
        type_ = EntityType(
            id=TypeId(form.text("id")), label=form.text("label"), plural_label=form.text("plural"), description=form.text("description"),
            icon=form.text("icon"), happens=form.optional("happens", parse_truth, fallback=False),
        )  # fmt: skip
        content.types.append(type_)
        form.close()


def read_metrics(sheet: Sheet, content: Content) -> None:
    """What figures measure."""
    for form in _words(sheet, content, "metric"):
        metric = Metric(
            MetricId(form.text("id")), form.text("label"), form.text("plural"), form.text("description"),
            not_comparable=form.optional("not-comparable", parse_plain, ""), position=len(content.metrics),
        )  # fmt: skip
        content.metrics.append(metric)
        form.close()


def read_units(sheet: Sheet, content: Content) -> None:
    """What values count."""
    for form in _words(sheet, content, "unit"):
        unit = Unit(
            id=UnitId(form.text("id")), label=form.text("label"), plural_label=form.text("plural"), description=form.text("description"),
            symbol=form.text_or_none("symbol"), dimension=form.parsed("dimension", lambda text: parse_word(text, DIMENSIONS), ""),
            prefixed=form.optional("prefixed", parse_truth, fallback=False),
        )  # fmt: skip
        content.units.append(unit)
        form.close()


def read_predicates(sheet: Sheet, content: Content) -> None:
    """Kinds of connections."""
    for form in _words(sheet, content, "predicate"):
        predicate = Predicate(
            id=PredicateId(form.text("id")), label=form.text("label"), inverse_label=form.text("inverse"),
            description=form.text("description"), locates=form.optional("locates", parse_truth, fallback=False),
        )  # fmt: skip
        content.predicates.append(predicate)
        form.close()


def _words(sheet: Sheet, content: Content, kind: str) -> list[Form]:
    """The forms of a list of words, with their ids looked at and remembered."""
    tree = sheet.top(Items, f"a list of {kind}s, each beginning with '- '")
    if tree is None:
        return []
    forms = forms_of(sheet, tree.items, label_by("id"))
    for form in forms:
        if identity := form.parsed("id", parse_slug, ""):
            content.note(kind, identity, form.place)
    return forms
