SELECT searchable.ref
FROM search_index JOIN searchable ON searchable.id = search_index.rowid
WHERE search_index MATCH :match AND search_index.rowid BETWEEN :first AND :last
ORDER BY search_index.rowid LIMIT :limit
