"""Names found by a search, each with the reason why it is there."""

from vademecum.collection.lines import entity_line
from vademecum.collection.opened import Collection
from vademecum.domain.names import Spelling
from vademecum.pages.matching import marked
from vademecum.pages.name_ranking import FoundName
from vademecum.pages.naming import SEPARATOR, count_words, document_word, entry_place, kind_words
from vademecum.pages.query import Query
from vademecum.pages.search import Hit
from vademecum.pages.shown import Run


def name_hit(collection: Collection, found: FoundName, query: Query) -> Hit:
    """Write an entry as a result: its name, what it is, and the alias it was found by when its name does not tell."""
    line = entity_line(collection, found.form.entity)
    assert line is not None
    return Hit(
        kind="entity",
        place=entry_place(line.slug),
        icon=collection.types[line.type].icon,
        name=marked(line.name, () if found.is_slip else query.marks),
        detail=(Run(kind_words(collection, line)), *_reason(collection, found, query)),
        value="",
        right=count_words(line.fact_count, "fact", "facts") if line.fact_count else "",
        tags=(),
        matched=found.form.form or line.name,
        entity_type=line.type,
    )


def _reason(collection: Collection, found: FoundName, query: Query) -> tuple[Run, ...]:
    form = found.form
    if found.is_slip:
        return (Run(f"{SEPARATOR}spelled like “{form.form}”" if form.spelling else f"{SEPARATOR}spelled nearly so"),)
    if form.spelling is None:
        return ()
    document = document_word(collection.publication)
    endings = {
        Spelling.USUAL: "",
        Spelling.PRINTED: f", a spelling of the {document}",
        Spelling.MISPRINTED: f", a misprint in the {document}",
    }
    ending = endings[form.spelling]
    return (Run(f"{SEPARATOR}found as "), *marked(form.form, query.marks), *((Run(ending),) if ending else ()))
