-- A folder is its path, as "Enquiries/Timber"; it may stand empty, and has its own place in the order of the shelf.
CREATE TABLE folder (path TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL) STRICT;
CREATE INDEX folder_by_position ON folder (position, path);
INSERT INTO folder (path, position) SELECT folder, min(position) FROM bookmark WHERE folder <> '' GROUP BY folder;
