-- Bookmarks are keyed by place, as "entry:minsk", so that they outlive every rebuild of a collection.
CREATE TABLE bookmark (
    place TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, folder TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL, added TEXT NOT NULL
) STRICT;
CREATE INDEX bookmark_by_position ON bookmark (position, place);

-- id grows with every visit and gives the order.
CREATE TABLE visit (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, place TEXT NOT NULL UNIQUE, name TEXT NOT NULL, visited TEXT NOT NULL
) STRICT;
