SELECT number FROM footnote
WHERE (:slugs IS NULL OR number IN (
        SELECT fact_footnote.footnote FROM fact_entity JOIN fact_footnote ON fact_footnote.fact = fact_entity.fact
        WHERE fact_entity.entity IN (SELECT value FROM json_each(:slugs))))
    AND (:match IS NULL OR work IN (
        SELECT cited.work FROM search_index
        JOIN searchable ON searchable.id = search_index.rowid
        JOIN footnote AS cited ON cited.number = CAST(searchable.ref AS INTEGER)
        WHERE search_index MATCH :match AND searchable.kind = 'source'))
ORDER BY number
