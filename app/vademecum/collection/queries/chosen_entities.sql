SELECT slug, position FROM entity
WHERE (:entries IS NULL OR position IN (SELECT value FROM json_each(:entries)))
    AND (:match IS NULL OR slug IN (
        SELECT searchable.ref FROM search_index CROSS JOIN searchable ON searchable.id = search_index.rowid
        WHERE search_index MATCH :match AND searchable.kind = 'entity'))
ORDER BY position
