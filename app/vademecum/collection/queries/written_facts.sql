SELECT CAST(printf(:line, fact.id, '"' || fact.date_start || '"', '"' || fact.date_end || '"', fact.status,
    iif(fact.statement < 'A' AND ltrim(fact.statement, '''') GLOB :formula, '''', ''), fact.statement,
    coalesce((SELECT group_concat(entity, '; ') FROM (
        SELECT fact_entity.entity FROM fact_entity WHERE fact_entity.fact = fact.id ORDER BY fact_entity.entity)), ''),
    (SELECT '"' || iif(names < 'A' AND ltrim(names, '''') GLOB :formula, '''', '') || replace(names, '"', '""') || '"'
        FROM (SELECT coalesce(group_concat(name, '; '), '') AS names FROM (
            SELECT entity.name FROM fact_entity JOIN entity ON entity.slug = fact_entity.entity
            WHERE fact_entity.fact = fact.id ORDER BY fact_entity.entity))),
    iif(fact.no_footnote < 'A' AND ltrim(fact.no_footnote, '''') GLOB :formula, '''', ''), fact.no_footnote,
    fact.chapter, fact.paragraph, fact.page,
    (SELECT printf(:notes, coalesce(group_concat(number, '; '), ''), coalesce(group_concat(reference, char(10)), '')) FROM (
        SELECT footnote.number, footnote.reference FROM fact_footnote JOIN footnote ON footnote.number = fact_footnote.footnote
        WHERE fact_footnote.fact = fact.id ORDER BY fact_footnote.position))) AS BLOB)
FROM fact
WHERE :chosen IS NULL OR fact.position IN (SELECT value FROM json_each(:chosen))
ORDER BY fact.position
