"""What sources are told apart by: the chapter that cites them, and the year, kind and language of the work."""

from vademecum.collection.opened import Collection
from vademecum.pages.chapter_facet import chapter_words
from vademecum.pages.facets import Facet
from vademecum.pages.naming import capital
from vademecum.pages.year_facet import NO_YEAR, latest_first, year_words

_LANGUAGES = {
    "ar": "Arabic", "be": "Belarusian", "cs": "Czech", "de": "German", "en": "English", "es": "Spanish", "fr": "French", "it": "Italian",
    "ja": "Japanese", "kk": "Kazakh", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "mn": "Mongolian", "pl": "Polish",
    "pt": "Portuguese", "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""Languages by their ISO 639-1 codes; others stand by their code."""


def source_facets(collection: Collection) -> tuple[Facet, ...]:
    """Return the facets of cited sources."""
    return (
        Facet("chapter", "Chapter", lambda it: str(it.footnote.chapter), chapter_words(collection), int),
        Facet("year", "Year", lambda it: str(it.work.year or NO_YEAR), year_words, latest_first),
        Facet("kind", "Kind", lambda it: it.work.kind, lambda key: capital(key.replace("-", " "))),
        Facet("language", "Language", lambda it: it.work.language, lambda key: _LANGUAGES.get(key, key)),
    )
