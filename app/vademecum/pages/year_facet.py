"""The year as a facet of any table or list: how its keys are called and ordered."""

NO_YEAR = "none"


def year_words(key: str) -> str:
    """Return what a year is called, or that there is none."""
    return "None stated" if key == NO_YEAR else key


def latest_first(key: str) -> int:
    """Return what puts the latest year first and none last."""
    return -int(key) if key.isdigit() else 0
