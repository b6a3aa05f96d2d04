WITH chosen (slug) AS (SELECT entity.slug FROM json_each(:entries) AS wanted JOIN entity ON entity.position = wanted.value)
SELECT id, position FROM figure
WHERE (:entries IS NULL OR id IN (
        SELECT id FROM figure WHERE subject IN (SELECT slug FROM chosen)
        UNION SELECT id FROM figure WHERE counterpart IN (SELECT slug FROM chosen)))
    AND (:match IS NULL OR id IN (
        SELECT searchable.ref FROM search_index CROSS JOIN searchable ON searchable.id = search_index.rowid
        WHERE search_index MATCH :match AND searchable.kind = 'figure'))
ORDER BY position
