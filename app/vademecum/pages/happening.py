"""What took place with an entry: the events, agreements and the like that it is connected with, by date."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from vademecum.collection.rows import StatedRelation
from vademecum.domain.names import PredicateId, Slug, TypeId
from vademecum.domain.vocabulary import EntityType, Predicate
from vademecum.pages.connecting import plan_tag, relation_label
from vademecum.pages.dating import period_words
from vademecum.pages.entry import Happening, Happenings
from vademecum.pages.naming import entry_link

_OPEN = timedelta.max


Types = Mapping[TypeId, EntityType]
Predicates = Mapping[PredicateId, Predicate]


def happens(types: Types, relation: StatedRelation) -> bool:
    """Return whether the other entry of a relation is something that takes place, as the vocabulary of types says."""
    return types[relation.other_type].happens


def happenings(types: Types, predicates: Predicates, connected: Iterable[StatedRelation]) -> Happenings:
    """Return what took place among the entries connected, each once, by the date of the fact that tells it most exactly; undated last."""
    met: dict[Slug, list[StatedRelation]] = {}
    for relation in connected:
        if happens(types, relation):
            met.setdefault(relation.other, []).append(relation)
    told = sorted(met.values(), key=lambda stated: (_dated(stated).date_key, stated[0].other_name))
    kinds = {relation.other_type for stated in told for relation in stated}
    label = _label([type_ for id_, type_ in types.items() if id_ in kinds])
    return Happenings(label, tuple(_happening(predicates, stated) for stated in told))


def _happening(predicates: Predicates, stated: list[StatedRelation]) -> Happening:
    first = _dated(stated)
    roles = dict.fromkeys(relation_label(predicates[relation.predicate], relation) for relation in stated)
    return Happening(
        date=period_words(first.date),
        link=entry_link(first.other, first.other_name),
        roles=tuple(roles),
        tag=plan_tag(stated),
        facts=tuple(dict.fromkeys((first.fact, *(relation.fact for relation in stated)))),
    )


def _dated(stated: list[StatedRelation]) -> StatedRelation:
    """Return the relation whose fact has the shortest date, the first of several; one without a date where none has one."""
    return min(stated, key=lambda relation: (relation.date is None, _length(relation)))


def _length(relation: StatedRelation) -> timedelta:
    date = relation.date
    return _OPEN if date is None or date.start is None or date.end is None else date.end - date.start


def _label(types: list[EntityType]) -> str:
    """Join what types are called: "Agreements", "Agreements and events", "Agreements, events and visits"."""
    names = [type_.plural_label if at == 0 else type_.plural_label[:1].lower() + type_.plural_label[1:] for at, type_ in enumerate(types)]
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
