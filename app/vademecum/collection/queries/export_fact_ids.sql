SELECT id FROM fact
WHERE (:slugs IS NULL OR id IN (SELECT fact FROM fact_entity WHERE entity IN (SELECT value FROM json_each(:slugs))))
    AND (:match IS NULL OR id IN (
        SELECT searchable.ref FROM search_index JOIN searchable ON searchable.id = search_index.rowid
        WHERE search_index MATCH :match AND searchable.kind = 'fact'))
ORDER BY position
