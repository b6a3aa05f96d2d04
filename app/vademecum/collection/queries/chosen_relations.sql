WITH chosen (slug) AS (SELECT entity.slug FROM json_each(:entries) AS wanted JOIN entity ON entity.position = wanted.value),
keyed (id, subject, predicate, object, fact) AS (
    SELECT json_array(subject, predicate, object, fact), subject, predicate, object, fact FROM relation)
SELECT id, id AS key FROM keyed
WHERE (:entries IS NULL OR subject IN (SELECT slug FROM chosen) OR object IN (SELECT slug FROM chosen))
    AND (:match IS NULL OR fact IN (
        SELECT searchable.ref FROM search_index CROSS JOIN searchable ON searchable.id = search_index.rowid
        WHERE search_index MATCH :match AND searchable.kind = 'fact'))
ORDER BY subject, predicate, object, fact
