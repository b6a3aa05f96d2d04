SELECT sum(counted) FROM (
SELECT count(*) AS counted FROM entity
WHERE :kind = 'entities' AND (:slugs IS NULL OR slug IN (SELECT value FROM json_each(:slugs)))
    AND (:match IS NULL OR slug IN (
        SELECT searchable.ref FROM search_index JOIN searchable ON searchable.id = search_index.rowid
        WHERE search_index MATCH :match AND searchable.kind = 'entity'))
UNION ALL SELECT count(*) AS counted FROM fact
WHERE :kind = 'facts' AND (:slugs IS NULL OR id IN (SELECT fact FROM fact_entity WHERE entity IN (SELECT value FROM json_each(:slugs))))
    AND (:match IS NULL OR id IN (
        SELECT searchable.ref FROM search_index JOIN searchable ON searchable.id = search_index.rowid
        WHERE search_index MATCH :match AND searchable.kind = 'fact'))
UNION ALL SELECT count(*) AS counted FROM figure
WHERE :kind = 'figures' AND (:slugs IS NULL OR id IN (
        SELECT id FROM figure WHERE subject IN (SELECT value FROM json_each(:slugs))
        UNION SELECT id FROM figure WHERE counterpart IN (SELECT value FROM json_each(:slugs))))
    AND (:match IS NULL OR id IN (
        SELECT searchable.ref FROM search_index JOIN searchable ON searchable.id = search_index.rowid
        WHERE search_index MATCH :match AND searchable.kind = 'figure'))
UNION ALL SELECT count(*) AS counted FROM relation
WHERE :kind = 'relations' AND (:slugs IS NULL OR relation.subject IN (SELECT value FROM json_each(:slugs))
        OR relation.object IN (SELECT value FROM json_each(:slugs)))
    AND (:match IS NULL OR relation.fact IN (
        SELECT searchable.ref FROM search_index JOIN searchable ON searchable.id = search_index.rowid
        WHERE search_index MATCH :match AND searchable.kind = 'fact'))
UNION ALL SELECT count(*) AS counted FROM footnote
WHERE :kind = 'sources' AND (:slugs IS NULL OR number IN (
        SELECT fact_footnote.footnote FROM fact_entity JOIN fact_footnote ON fact_footnote.fact = fact_entity.fact
        WHERE fact_entity.entity IN (SELECT value FROM json_each(:slugs))))
    AND (:match IS NULL OR work IN (
        SELECT cited.work FROM search_index
        JOIN searchable ON searchable.id = search_index.rowid
        JOIN footnote AS cited ON cited.number = CAST(searchable.ref AS INTEGER)
        WHERE search_index MATCH :match AND searchable.kind = 'source'))
)
