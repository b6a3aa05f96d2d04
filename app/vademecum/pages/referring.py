"""Sources as pages show them and as a reader cites them."""

from collections.abc import Iterable, Sequence

from vademecum.collection.rows import CitedSource, StatedFact
from vademecum.domain.names import FootnoteNumber
from vademecum.domain.publication import Publication
from vademecum.domain.reference import full_reference, publisher_and_year, stopped
from vademecum.domain.sources import Work
from vademecum.pages.naming import joined
from vademecum.pages.shown import Reference


def references(cited: Iterable[CitedSource], order: Iterable[FootnoteNumber]) -> tuple[Reference, ...]:
    """Write the sources as references, in the order of the footnote numbers given; a number given twice counts once."""
    by_number = {source.footnote.number: source for source in cited}
    return tuple(reference_of(by_number[number]) for number in dict.fromkeys(order) if number in by_number)


def met_order(stated: Sequence[StatedFact]) -> list[FootnoteNumber]:
    """Return the footnotes of the facts in the order a reader meets them, as often as they are met."""
    return [number for fact in stated for number in fact.footnotes]


def reference_of(source: CitedSource) -> Reference:
    """Write one source as a reference."""
    work, footnote = source.work, source.footnote
    return Reference(
        footnote=footnote.number,
        title=work.title,
        imprint=imprint(work, footnote.locator),
        full=full_reference(work, footnote.locator),
        url=work.url,
        fact_count=source.fact_count,
        figure_count=source.figure_count,
    )


def imprint(work: Work, locator: str = "") -> str:
    """Write who published it and when: "Pivovar, E. · BelTA, 2023"."""
    return joined(("; ".join(work.authors), publisher_and_year(work), locator))


def short_reference(work: Work) -> str:
    """Write how a text cites the work: "Pivovar 2024", "BelTA 2024"."""
    name = work.authors[0].partition(",")[0] if work.authors else work.publisher or work.title
    return f"{name} {work.year}" if work.year else name


def publication_reference(publication: Publication) -> str:
    """Write the whole reference of the document a collection was made from."""
    title = ": ".join(filter(None, (publication.title, publication.subtitle)))
    publisher = ": ".join(filter(None, (publication.place, publication.publisher)))
    imprint_ = ", ".join(filter(None, (publisher, str(publication.year or ""))))
    isbn = f"ISBN {publication.isbn}" if publication.isbn else ""
    return " ".join(stopped(part) for part in ("; ".join(publication.authors), title, imprint_, isbn) if part)
