"""A large collection out of a small one: every figure many times over, each time in chapters of its own, with the facts that state it."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

STATEMENTS = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TEMP TABLE copy AS WITH RECURSIVE copy (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copy WHERE n < {copies}) SELECT n FROM copy;
CREATE TEMP TABLE one_fact AS SELECT * FROM fact WHERE id IN (SELECT fact FROM figure);
CREATE TEMP TABLE one_note AS SELECT * FROM fact_footnote WHERE fact IN (SELECT fact FROM figure);
CREATE TEMP TABLE one_figure AS SELECT * FROM figure;
INSERT INTO fact SELECT {key} || id, position + n * 100000, heading, statement, chapter, page, paragraph, no_footnote, date_start, date_end,
    date_key, status FROM copy, one_fact;
INSERT INTO fact_footnote SELECT {key} || fact, position, footnote FROM copy, one_note;
INSERT INTO figure SELECT {key} || id, {key} || fact, position + n * 100000, metric, subject, counterpart, value, value_high, step, unit,
    qualifier, period_start, period_end, period_key, baseline_start, baseline_end, status, formula, printed, digits, digits_high
    FROM copy, one_figure;
VACUUM;
"""


def many_figures(collection: Path, output: Path, figures: int) -> None:
    """Write a collection with at least so many figures; the search knows nothing of the new ones."""
    shutil.copy(collection, output)
    with closing(sqlite3.connect(output)) as connection:
        (there,) = connection.execute("SELECT count(*) FROM figure").fetchone()
        connection.executescript(STATEMENTS.format(copies=-(-figures // there), key="printf('b%05d-', n)"))
