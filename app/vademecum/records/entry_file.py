"""Reads `entries/<type>.yaml`: one entry a thing, with its names and spellings."""

from vademecum.domain.entries import Alias, Entity
from vademecum.domain.names import Slug, Spelling, TypeId
from vademecum.records.content import Content
from vademecum.records.form import Form, forms_of, label_by
from vademecum.records.reading import parse_plain, parse_slug
from vademecum.records.sheet import Sheet, near_miss
from vademecum.records.tree import Items

_SPELLINGS = {"aliases": Spelling.USUAL, "printed": Spelling.PRINTED, "misprinted": Spelling.MISPRINTED}


def read_entry_file(sheet: Sheet, content: Content) -> None:
    """Add the entries of the file to `content`; the file is named after their type."""
    kind = sheet.file.stem
    if not content.knows("type", kind) and "type" not in content.absent:
        known = [each.id for each in content.types]
        sheet.flaw(1, "", "", f"{kind!r} is no type of vocabulary/types.yaml{near_miss(kind, known)}")
    tree = sheet.top(Items, "a list of entries, each beginning with '- slug:'")
    if tree is None:
        return
    for form in forms_of(sheet, tree.items, label_by("slug")):
        entity = _read_entity(form, TypeId(kind))
        content.entities.append(entity)
        if entity.slug:
            content.note("entry", entity.slug, form.place)


def _read_entity(form: Form, kind: TypeId) -> Entity:
    name = form.text("name")
    entity = Entity(
        slug=Slug(form.parsed("slug", parse_slug, "")), type=kind, name=name,
        sort_name=form.optional_text("sort") or name.removeprefix("The "), summary=form.parsed("summary", parse_plain, ""),
        kind=form.optional_text("kind"),
        aliases=tuple(Alias(alias, spelling) for field, spelling in _SPELLINGS.items() for alias in form.texts(field)),
        former_slugs=tuple(Slug(slug) for slug in form.parsed_texts("former-slugs", parse_slug)),
    )  # fmt: skip
    spelled = [name, *(alias.name for alias in entity.aliases)]
    for twice in sorted({each for each in spelled if spelled.count(each) > 1}):
        form.flaw("aliases", f"{twice!r} is given twice among the names of the entry")
    form.close()
    return entity
