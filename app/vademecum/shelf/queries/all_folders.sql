SELECT path, position FROM folder ORDER BY position, path
