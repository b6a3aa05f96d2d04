"""Cited works as values, made of what the footnotes and the bibliography say of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vademecum.document.bibliography import BibliographyEntry
from vademecum.document.matching import match_references
from vademecum.document.reference import Reference, read_reference
from vademecum.document.sites import Sites, host_of
from vademecum.document.standing import StandingFootnote
from vademecum.document.url_choice import AddressEvidence, UrlChoice, choose_url
from vademecum.domain.fold import fold
from vademecum.domain.names import FootnoteNumber, WorkId
from vademecum.domain.sources import Work

_AGAIN = re.compile(r"(?:ibid(?:em)?|idem|op\. cit|там же)\b", re.IGNORECASE)
_ADDRESS_YEAR = re.compile(r"[-/]((?:19|20)\d\d)/?\Z")
_ID_WORDS = 4


@dataclass(frozen=True, slots=True)
class CitedWorks:
    """The works, those of the bibliography first, and which of them each footnote cites."""

    works: tuple[Work, ...]
    cited: dict[FootnoteNumber, WorkId]


def cited_works(entries: Sequence[BibliographyEntry], notes: Sequence[StandingFootnote], sites: Sites) -> CitedWorks:
    """Match notes to entries and make a work of each entry, and of each note that cites something else."""
    references = [read_reference(entry.text) for entry in entries]
    matches = _resolved(match_references([note.reference for note in notes], references), references, notes)
    evidence = AddressEvidence(
        (reading for reference in [*references, *(note.reference for note in notes)] for reading in (reference.url, *reference.other_urls)),
        (part for site in sites.sites for part, _ in site.kinds),
    )
    works = []
    cited: dict[FootnoteNumber, WorkId] = {}
    for at, reference in enumerate(references):
        citing = [note for note, match in zip(notes, matches, strict=True) if match == at]
        number = entries[at].number if at < len(entries) else None
        work = _work(number, reference if number else None, citing, sites, evidence)
        works.append(work)
        cited |= {note.number: work.id for note in citing}
    return CitedWorks(tuple(works), cited)


def _resolved(matches: list[int | None], references: list[Reference], notes: Sequence[StandingFootnote]) -> list[int]:
    """Every note with a work: `Ibid.` the one before; what is in no bibliography is added to `references`."""
    resolved: list[int] = []
    own: dict[tuple[str, str], int] = {}
    for match, note in zip(matches, notes, strict=True):
        if match is not None:
            resolved.append(match)
        elif resolved and _AGAIN.match(note.reference.title):
            resolved.append(resolved[-1])
        else:
            resolved.append(own.setdefault((fold(note.reference.title), note.reference.url), len(references)))
            references += [note.reference] if resolved[-1] == len(references) else []
    return resolved


def _work(number: int | None, entry: Reference | None, citing: Sequence[StandingFootnote], sites: Sites, evidence: AddressEvidence) -> Work:
    note = citing[0].reference if citing else None
    main = entry or note
    assert main is not None
    choice = choose_url(_readings(entry), _readings(note), evidence)
    title = _well_formed(entry.title, note.title) if entry and note else main.title
    site = sites.site_of(choice.url)
    publisher = site.publisher if site else main.publisher or host_of(choice.url)
    return Work(
        id=_work_id(number, citing, title),
        kind=site.kind_of(choice.url) if site else "web-page" if choice.url else "book",
        authors=main.authors or (note.authors if note else ()),
        title=title,
        publisher=publisher,
        year=main.year or (note.year if note else None),
        url=choice.url,
        language=site.language if site else sites.language_of_imprint(publisher),
        bibliography_number=number,
        other_url=choice.other,
        url_reason=choice.reason,
        note=_note(main, title, citing, choice),
    )


def _readings(reference: Reference | None) -> tuple[str, ...]:
    return (reference.url, *reference.other_urls) if reference and reference.url else ()


def _well_formed(entry: str, note: str) -> str:
    """The title of the bibliography, unless only the footnote's begins like a title or it repeats a word."""
    return note if _flaws(note) < _flaws(entry) else entry


def _flaws(title: str) -> int:
    return title[:1].islower() + (title.count('"') % 2) + len(re.findall(r"\b(\w+) \1\b", title))


def _work_id(number: int | None, citing: Sequence[StandingFootnote], title: str) -> WorkId:
    words = re.findall(r"[a-z0-9]+", fold(title).replace("'", ""))[:_ID_WORDS]
    head = f"w{number:03}" if number is not None else f"n{citing[0].number:03}"
    return WorkId("-".join([head, *words]))


def _note(main: Reference, title: str, citing: Sequence[StandingFootnote], choice: UrlChoice) -> str:
    """What the footnotes say otherwise, and what cannot be."""
    remarks = [f"The bibliography has the title “{main.title}”."] if title != main.title else []
    for note in citing:
        if note.reference.title not in (title, "") and not _AGAIN.match(note.reference.title):
            remarks.append(f"Footnote {note.number} has the title “{note.reference.title}”.")
        if note.reference.authors and note.reference.authors != main.authors:
            remarks.append(f"Footnote {note.number} names {'; '.join(note.reference.authors)} as author.")
        if note.reference.year not in (main.year, None):
            remarks.append(f"Footnote {note.number} has the year {note.reference.year}.")
    in_address = _ADDRESS_YEAR.search(choice.url)
    if in_address and main.year and int(in_address[1]) != main.year:
        remarks.append(f"The address gives the year {in_address[1]}.")
    return " ".join(remarks)
