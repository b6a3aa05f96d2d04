SELECT id FROM figure
WHERE (:slugs IS NULL OR id IN (
        SELECT id FROM figure WHERE subject IN (SELECT value FROM json_each(:slugs))
        UNION SELECT id FROM figure WHERE counterpart IN (SELECT value FROM json_each(:slugs))))
    AND (:match IS NULL OR id IN (
        SELECT searchable.ref FROM search_index JOIN searchable ON searchable.id = search_index.rowid
        WHERE search_index MATCH :match AND searchable.kind = 'figure'))
ORDER BY position
