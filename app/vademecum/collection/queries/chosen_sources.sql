WITH chosen (slug) AS (SELECT entity.slug FROM json_each(:entries) AS wanted JOIN entity ON entity.position = wanted.value)
SELECT number, number AS key FROM footnote
WHERE (:entries IS NULL OR number IN (
        SELECT fact_footnote.footnote FROM fact_entity JOIN fact_footnote ON fact_footnote.fact = fact_entity.fact
        WHERE fact_entity.entity IN (SELECT slug FROM chosen)))
    AND (:match IS NULL OR work IN (
        SELECT cited.work FROM search_index
        CROSS JOIN searchable ON searchable.id = search_index.rowid
        JOIN footnote AS cited ON cited.number = CAST(searchable.ref AS INTEGER)
        WHERE search_index MATCH :match AND searchable.kind = 'source'))
ORDER BY number
