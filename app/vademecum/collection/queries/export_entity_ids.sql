SELECT slug FROM entity
WHERE (:slugs IS NULL OR slug IN (SELECT value FROM json_each(:slugs)))
    AND (:match IS NULL OR slug IN (
        SELECT searchable.ref FROM search_index JOIN searchable ON searchable.id = search_index.rowid
        WHERE search_index MATCH :match AND searchable.kind = 'entity'))
ORDER BY position
