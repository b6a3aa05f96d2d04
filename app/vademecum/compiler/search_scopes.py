"""Which words of `domain.search_scope` each row of the index bears."""

from collections import defaultdict
from collections.abc import Iterable

from vademecum.compiler.tally import Tally
from vademecum.domain.entries import Entity, Fact
from vademecum.domain.names import FootnoteNumber, WorkId
from vademecum.domain.search_scope import of_chapter, of_footnote, of_type
from vademecum.records.loading import Records


class Scopes:
    """Answers for each kind of row with its words, one blank apart."""

    def __init__(self, records: Records, counted: Tally) -> None:
        self._counted = counted
        self._citing: defaultdict[WorkId, set[FootnoteNumber]] = defaultdict(set)
        self._chapters_of: defaultdict[WorkId, set[int]] = defaultdict(set)
        self._works_in: defaultdict[int, set[WorkId]] = defaultdict(set)
        for footnote in records.footnotes:
            self._citing[footnote.work].add(footnote.number)
            self._chapters_of[footnote.work].add(footnote.chapter)
            self._works_in[footnote.chapter].add(footnote.work)

    def of_entity(self, entity: Entity) -> str:
        """Its type, and the chapters and footnotes of the facts that concern it."""
        slug = entity.slug
        return f"{of_type(entity.type)} {_words(self._counted.chapters.get(slug, ()), self._counted.footnotes.get(slug, ()))}"

    def of_fact(self, fact: Fact) -> str:
        """Its chapter and the footnotes it rests on; the same for its figures."""
        return _words((fact.chapter,), fact.footnotes)

    def of_chapter(self, number: int) -> str:
        """The chapter itself, and the footnotes of every work that is cited in it."""
        return _words((number,), {note for work in self._works_in[number] for note in self._citing[work]})

    def of_work(self, work: WorkId) -> str:
        """The chapters it is cited in and the footnotes that cite it."""
        return _words(self._chapters_of[work], self._citing[work])


def _words(chapters: Iterable[int], footnotes: Iterable[FootnoteNumber]) -> str:
    return " ".join([*map(of_chapter, sorted(chapters)), *map(of_footnote, sorted(footnotes))])
