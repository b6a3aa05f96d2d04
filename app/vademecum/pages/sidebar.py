"""The sidebar: the collection's types, the parts of the document, the reader's shelf."""

from vademecum.collection.lists import entity_counts, totals
from vademecum.collection.opened import Collection
from vademecum.pages.listing import Section, SectionGroup, Sidebar
from vademecum.pages.naming import count_words, document_word, joined
from vademecum.pages.opened import Library


def sidebar(library: Library) -> Sidebar:
    """Return all sections with their counts; types without entries are left out."""
    collection = library.collection
    counts, of_types = totals(collection), entity_counts(collection)
    entries = sum(of_types.values())
    summary = (
        count_words(entries, "entry", "entries"),
        count_words(counts["facts"], "fact", "facts"),
        count_words(counts["figures"], "figure", "figures"),
        count_words(counts["sources"], "source", "sources"),
    )
    types = (Section(f"type:{id_}", collection.types[id_].plural_label, collection.types[id_].icon, n) for id_, n in of_types.items())
    groups = (
        SectionGroup("Entries", (Section("all", "All entries", "all", entries), *types)),
        _document_group(collection, counts),
        _shelf_group(library),
    )
    return Sidebar(collection.publication.title, joined(summary), groups)


def _document_group(collection: Collection, counts: dict[str, int]) -> SectionGroup:
    sections = (
        Section("chapters", "Chapters", "chapter", counts["chapters"]),
        Section("sources", "Sources", "source", counts["sources"]),
        Section("figures", "Figures", "figures", counts["figures"]),
        Section("metrics", "Metrics", "over-time", counts["metrics"]),
        Section("checks", "Cross-checks", "check", counts["checks"]),
        Section("errata", "Errata", "erratum", counts["errata"]),
    )
    return SectionGroup(f"The {document_word(collection.publication)}", sections)


def _shelf_group(library: Library) -> SectionGroup:
    shelf = library.shelf
    bookmarks = Section("bookmarks", "Bookmarks", "bookmark", len(shelf.bookmarked_places()))
    return SectionGroup("My shelf", (bookmarks, Section("recent", "Recent", "recent", len(shelf.recent()))))
