"""What an entry's figures could be set against."""

from vademecum.collection.opened import Collection
from vademecum.domain.names import FigureId, Slug


def chart_peers(collection: Collection, entity: Slug, limit: int) -> tuple[FigureId, ...]:
    """Return figures of the metrics and units of the entry that share its other party, its own among them, in the order of the document."""
    return tuple(id_ for (id_,) in collection.rows("chart_peers", entity=entity, limit=limit))
