-- The reader's own copy of the document, indexed: its text lies in this file and nowhere else. SQLite 3.40.

CREATE TABLE copy (name TEXT NOT NULL) STRICT;

-- page_starts: JSON array of [offset, page] for each page the text stands on, the first at offset 0.
CREATE TABLE passage (
    id INTEGER NOT NULL PRIMARY KEY, fingerprint TEXT NOT NULL UNIQUE, text TEXT NOT NULL, page_starts TEXT NOT NULL
) STRICT;

-- The numbers printed in a passage, as reading the document found them.
CREATE TABLE quantity (
    passage INTEGER NOT NULL REFERENCES passage (id), start INTEGER NOT NULL, stop INTEGER NOT NULL, printed TEXT NOT NULL,
    value TEXT NOT NULL, high TEXT, kind TEXT NOT NULL, PRIMARY KEY (passage, start)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE passage_index USING fts5 (
    body, content = '', prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 0"
);
