"""The words of GOST records and references, in the language of each source."""

from typing import NamedTuple


class Terms(NamedTuple):
    """The words of a record in one language. `page` stands before numbers, `no_place` where the place is unknown; `interview` and
    `photo_report` are in brackets, for no title page says so."""

    text: str
    unmediated: str
    electronic: str
    site: str
    resource: str
    no_place: str
    page: str
    others: str
    after: str
    interview: str
    photo_report: str


_RUSSIAN = Terms(
    "Текст", "непосредственный", "электронный", "сайт", "[Электронный ресурс]", "[Б. м.]", "С.", "[и др.]", "Цит. по", "[интервью]",
    "[фоторепортаж]",
)  # fmt: skip
_BELARUSIAN = Terms(
    "Тэкст", "непасрэдны", "электронны", "сайт", "[Электронны рэсурс]", "[Б. м.]", "С.", "[і інш.]", "Цыт. па", "[інтэрв’ю]",
    "[фотарэпартаж]",
)  # fmt: skip
_UKRAINIAN = Terms(
    "Текст", "безпосередній", "електронний", "сайт", "[Електронний ресурс]", "[Б. м.]", "С.", "[та ін.]", "Цит. за", "[інтерв’ю]",
    "[фоторепортаж]",
)  # fmt: skip
_ENGLISH = Terms(
    "Text", "unmediated", "electronic", "website", "[Electronic resource]", "[S. l.]", "P.", "[et al.]", "Cited after", "[interview]",
    "[photo report]",
)  # fmt: skip
_TERMS = {"ru": _RUSSIAN, "be": _BELARUSIAN, "uk": _UKRAINIAN}


def terms_of(language: str) -> Terms:
    """Return the words in a language by its ISO 639-1 code, in English where the language has none here."""
    return _TERMS.get(language, _ENGLISH)
