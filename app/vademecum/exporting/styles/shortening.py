"""The beginning of a title by which a text refers to it again."""

import re

_TITLE_END = re.compile(r"(?P<mark>[:.?!;]) | [-–—] ")
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]*[\"”“»]")
_QUOTES = str.maketrans("", "", '"“”„«»')
_ARTICLE = re.compile(r"\A(?:The|An?) (?=\S)")
_WHOLE, _BEGUN, _NAMED = 6, 5, 3
_NO_END = frozenset({
    "about", "after", "along", "among", "before", "between", "during", "from", "have", "into", "over", "than", "that", "their", "this",
    "under", "upon", "what", "which", "will", "with",
})  # fmt: skip


def shortened(title: str, *, is_book: bool = True) -> str:
    """Return what stands before a colon or stop of a title, of a long one five words.

    One or two words before the colon of an article name its speaker ("Kochanova: …") and are no title by themselves. What is quoted in
    a title has no end of its own.
    """
    end = _TITLE_END.search(_QUOTED.sub(lambda found: "q" * len(found[0]), title))
    if end is None:
        return _cut(_words(title))
    head, rest = title[: end.start()], title[end.end() :]
    if end["mark"] == ":" and not is_book and len(_words(head)) < _NAMED:
        return f"{_ended(_words(head))}: {shortened(rest)}"
    return _cut(_words(head))


def longer(short: str, title: str) -> str:
    """Return the short form with one word more of its title, and with those that cannot end it; the whole title at last."""
    words = _words(title)
    kept = len(short.split()) + 1
    while kept < len(words) and _dangles(words[kept - 1]):
        kept += 1
    return _ended(words[:kept])


def without_article(title: str) -> str:
    """Return a title without the English article that it begins with, as Chicago (14.34) and MLA (6.10) shorten titles."""
    bare = _ARTICLE.sub("", title)
    return f"{bare[:1].upper()}{bare[1:]}"


def _words(title: str) -> list[str]:
    return title.translate(_QUOTES).split()


def _cut(words: list[str]) -> str:
    kept = words if len(words) <= _WHOLE else words[:_BEGUN]
    while 1 < len(kept) < len(words) and _dangles(kept[-1]):
        kept = kept[:-1]
    return _ended(kept)


def _dangles(word: str) -> bool:
    """Whether a title cannot end with the word: articles, conjunctions, prepositions, dashes."""
    return not word[:1].isupper() and not word[:1].isdigit() and (len(word) < 4 or word in _NO_END)


def _ended(words: list[str]) -> str:
    return " ".join(words).rstrip(".,;:")
