SELECT CAST(printf(:line, footnote.number, work.id, work.bibliography_number,
    iif(work.kind < 'A' AND ltrim(work.kind, '''') GLOB :formula, '''', ''), work.kind,
    (SELECT '"' || iif(names < 'A' AND ltrim(names, '''') GLOB :formula, '''', '') || replace(names, '"', '""') || '"'
        FROM (SELECT coalesce(group_concat(name, '; '), '') AS names FROM (
            SELECT value AS name FROM json_each(work.authors) ORDER BY key))),
    iif(work.title < 'A' AND ltrim(work.title, '''') GLOB :formula, '''', ''), work.title,
    iif(work.publisher < 'A' AND ltrim(work.publisher, '''') GLOB :formula, '''', ''), work.publisher, work.year,
    iif(work.url < 'A' AND ltrim(work.url, '''') GLOB :formula, '''', ''), work.url,
    iif(footnote.locator < 'A' AND ltrim(footnote.locator, '''') GLOB :formula, '''', ''), footnote.locator,
    work.language, footnote.chapter, footnote.page, footnote.reference) AS BLOB)
FROM footnote
JOIN work ON work.id = footnote.work
WHERE (:slugs IS NULL OR footnote.number IN (
        SELECT fact_footnote.footnote FROM fact_entity JOIN fact_footnote ON fact_footnote.fact = fact_entity.fact
        WHERE fact_entity.entity IN (SELECT value FROM json_each(:slugs))))
    AND (:match IS NULL OR footnote.work IN (
        SELECT cited.work FROM search_index
        JOIN searchable ON searchable.id = search_index.rowid
        JOIN footnote AS cited ON cited.number = CAST(searchable.ref AS INTEGER)
        WHERE search_index MATCH :match AND searchable.kind = 'source'))
ORDER BY footnote.number
