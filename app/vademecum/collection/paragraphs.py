"""The paragraphs of the document by their fingerprints, and what rests on them."""

import json
from collections.abc import Sequence

from vademecum.collection.facts import figures
from vademecum.collection.opened import Collection
from vademecum.collection.rows import StatedFigure
from vademecum.collection.scope import Scope
from vademecum.domain.names import FactId
from vademecum.domain.sources import Paragraph


def paragraphs(collection: Collection) -> dict[str, Paragraph]:
    """Return every paragraph by its fingerprint, in the order of the document."""
    return {paragraph.fingerprint: paragraph for paragraph in (Paragraph(*row) for row in collection.once("paragraphs"))}


def fingerprints_of(collection: Collection, facts: Sequence[str]) -> dict[FactId, str]:
    """Return the fingerprint of the paragraph that each of the facts rests on."""
    return dict(collection.rows("fact_paragraphs", facts=json.dumps(list(facts))))


def figures_beside(collection: Collection, facts: Sequence[str]) -> tuple[StatedFigure, ...]:
    """Return the figures of all facts that rest on the same paragraphs as these facts, in the order of the document."""
    ids = [id_ for (id_,) in collection.rows("paragraph_figure_ids", facts=json.dumps(list(facts)))]
    found = {stated.figure.id: stated for stated in figures(collection, Scope(among=tuple(ids)))} if ids else {}
    return tuple(found[id_] for id_ in ids)
