SELECT CAST(printf(:line, entity.slug, entity.type,
    iif(type.label < 'A' AND ltrim(type.label, '''') GLOB :formula, '''', ''), type.label,
    iif(entity.name < 'A' AND ltrim(entity.name, '''') GLOB :formula, '''', ''), entity.name,
    iif(entity.sort_name < 'A' AND ltrim(entity.sort_name, '''') GLOB :formula, '''', ''), entity.sort_name,
    iif(entity.kind < 'A' AND ltrim(entity.kind, '''') GLOB :formula, '''', ''), entity.kind,
    iif(entity.summary < 'A' AND ltrim(entity.summary, '''') GLOB :formula, '''', ''), entity.summary,
    (SELECT '"' || iif(names < 'A' AND ltrim(names, '''') GLOB :formula, '''', '') || replace(names, '"', '""') || '"'
        FROM (SELECT coalesce(group_concat(name, '; '), '') AS names FROM (
            SELECT name FROM alias WHERE alias.entity = entity.slug ORDER BY position))),
    entity.fact_count, entity.figure_count,
    coalesce((SELECT group_concat(value, '; ') FROM (SELECT value FROM json_each(entity.chapters) ORDER BY key)), ''),
    coalesce((SELECT group_concat(page, '; ') FROM (
        SELECT DISTINCT fact.page FROM fact_entity JOIN fact ON fact.id = fact_entity.fact
        WHERE fact_entity.entity = entity.slug ORDER BY fact.page)), ''),
    (SELECT printf(:notes, coalesce(group_concat(number, '; '), ''), coalesce(group_concat(reference, char(10)), '')) FROM (
        SELECT footnote.number, footnote.reference FROM footnote WHERE footnote.number IN (
            SELECT fact_footnote.footnote FROM fact_entity JOIN fact_footnote ON fact_footnote.fact = fact_entity.fact
            WHERE fact_entity.entity = entity.slug)
        ORDER BY footnote.number))) AS BLOB)
FROM entity
JOIN type ON type.id = entity.type
WHERE :chosen IS NULL OR entity.position IN (SELECT value FROM json_each(:chosen))
ORDER BY entity.position
