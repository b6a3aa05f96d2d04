"""The part of a long text in which words were found."""

from vademecum.pages.shown import Run

_BEFORE, _ROOM = 40, 400


def excerpt(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the runs around the first match, cut at words."""
    first = next((at for at, run in enumerate(runs) if run.matched), 0)
    kept, room = list(runs[first:]), _ROOM
    if first and len(before := runs[first - 1].text) > _BEFORE:
        kept.insert(0, Run(f"…{before[-_BEFORE:].partition(' ')[2]}"))
    elif first:
        kept.insert(0, runs[first - 1])
    cut: list[Run] = []
    for run in kept:
        if room > 0:
            whole = len(run.text) <= room or run.matched
            cut.append(run if whole else Run(f"{run.text[:room].rpartition(' ')[0]}…"))
        room -= len(run.text)
    return tuple(cut)
