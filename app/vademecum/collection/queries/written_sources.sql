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
WHERE :chosen IS NULL OR footnote.number IN (SELECT value FROM json_each(:chosen))
ORDER BY footnote.number
