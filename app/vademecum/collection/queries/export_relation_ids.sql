SELECT json_array(relation.subject, relation.predicate, relation.object, relation.fact) FROM relation
WHERE (:slugs IS NULL OR relation.subject IN (SELECT value FROM json_each(:slugs))
        OR relation.object IN (SELECT value FROM json_each(:slugs)))
    AND (:match IS NULL OR relation.fact IN (
        SELECT searchable.ref FROM search_index JOIN searchable ON searchable.id = search_index.rowid
        WHERE search_index MATCH :match AND searchable.kind = 'fact'))
ORDER BY relation.subject, relation.predicate, relation.object, relation.fact
