"""Where entries stand, found when the file is made, so that no reader waits until all facts are gone through."""

import sqlite3
from collections import defaultdict

from vademecum.domain.members import put

_TYPES = "SELECT position, type FROM entity"
_FACTS = """
SELECT entity.position, fact.chapter, coalesce(substr(coalesce(fact.date_end, fact.date_start), 1, 4), ''), fact.status
FROM fact JOIN fact_entity ON fact_entity.fact = fact.id JOIN entity ON entity.slug = fact_entity.entity
"""


def write_standing(connection: sqlite3.Connection) -> None:
    """Fill the table `standing` from entries and facts as they are, in place of what it held."""
    under = defaultdict[tuple[str, str], bytearray](bytearray)
    for position, type_ in connection.execute(_TYPES):
        put(under["type", type_], position)
    for position, chapter, year, status in connection.execute(_FACTS):
        for key in (("chapter", str(chapter)), ("year", year), ("status", status)):
            put(under[key], position)
    connection.execute("DELETE FROM standing")
    connection.executemany("INSERT INTO standing VALUES (?, ?, ?)", ((facet, key, bytes(bits)) for (facet, key), bits in under.items()))
