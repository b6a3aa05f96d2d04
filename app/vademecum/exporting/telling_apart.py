"""What tells works of one list apart where they would read alike: a letter behind the year, a longer short title, a title at all."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from vademecum.domain.fold import fold
from vademecum.exporting.item import Item
from vademecum.exporting.styles.shortening import longer, shortened

Who = Callable[[Item], str]
"""Under which name a style refers to a work: its authors, or what stands for them."""


def told_apart(items: Sequence[Item], who: Who) -> tuple[Item, ...]:
    """Give each work of a list its short title, different titles different ones; letters "a", "b" by title where `who` and year are alike;
    and word of whether `who` has several works in the list."""
    called = _short_titles(items)
    named = tuple(item._replace(called=called[item.full_title]) for item in items)
    letters: dict[str, str] = {}
    several: set[str] = set()
    for run in _alike(named, lambda item: (who(item), item.year)):
        by_title = sorted(run, key=lambda item: fold(item.full_title))
        letters |= {item.key: letter for item, letter in zip(by_title, map(_letter, range(len(run))), strict=True)}
    for run in _alike(named, who):
        several |= {item.key for item in run}
    return tuple(item._replace(letter=letters.get(item.key, ""), needs_title=item.key in several) for item in named)


def _alike(items: Iterable[Item], key: Callable[[Item], object]) -> Iterable[list[Item]]:
    found: defaultdict[object, list[Item]] = defaultdict(list)
    for item in items:
        found[key(item)].append(item)
    return (run for run in found.values() if len(run) > 1)


def _short_titles(items: Iterable[Item]) -> dict[str, str]:
    """Return the short form of every title, each as much longer as it takes to be one title's alone."""
    short = {item.full_title: shortened(item.full_title, is_book=item.is_book) for item in items}
    while shared := _shared(short):
        for title in shared:
            short[title] = longer(short[title], title)
    return short


def _shared(short: dict[str, str]) -> list[str]:
    """Return the titles whose short form is another's, too, and can still be made longer."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for title, words in short.items():
        found[words].append(title)
    return [title for run in found.values() if len(run) > 1 for title in run if longer(short[title], title) != short[title]]


def _letter(at: int) -> str:
    """Return "a" to "z", then "aa" and so on."""
    return (_letter(at // 26 - 1) if at >= 26 else "") + chr(ord("a") + at % 26)
