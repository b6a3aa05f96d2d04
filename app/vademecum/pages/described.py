"""Entries found by what is said of them: their kind and summary, and other words of theirs together with these."""

from collections.abc import Sequence

from vademecum.collection.lines import entity_line, entity_summary
from vademecum.collection.opened import Collection
from vademecum.domain.names import Slug
from vademecum.pages.excerpt import excerpt
from vademecum.pages.matching import marked
from vademecum.pages.naming import SEPARATOR, count_words, entry_place, kind_words
from vademecum.pages.query import Query
from vademecum.pages.search import Hit
from vademecum.pages.shown import Run


def described_hits(collection: Collection, slugs: Sequence[str], query: Query) -> tuple[Hit, ...]:
    """Write entries as results: the name, then what each is and the part of its summary that tells why it was found."""
    return tuple(_described_hit(collection, Slug(slug), query) for slug in slugs)


def _described_hit(collection: Collection, slug: Slug, query: Query) -> Hit:
    line, summary = entity_line(collection, slug), entity_summary(collection, slug)
    assert line is not None
    kind, said = marked(kind_words(collection, line), query.marks), marked(summary, query.marks)
    reason = (Run(SEPARATOR), *excerpt(said)) if any(run.matched for run in said) else ()
    return Hit(
        kind="entity",
        place=entry_place(slug),
        icon=collection.types[line.type].icon,
        name=marked(line.name, query.marks),
        detail=(*kind, *reason),
        value="",
        right=count_words(line.fact_count, "fact", "facts") if line.fact_count else "",
        tags=(),
        matched=summary,
        entity_type=line.type,
    )
