SELECT footnote.number, work.id, work.bibliography_number, work.kind, work.authors,
    work.title, work.publisher, work.year, work.url, footnote.locator, work.language, footnote.chapter, footnote.page,
    json_array(footnote.reference) AS cited
FROM json_each(:ids) AS wanted
JOIN footnote ON footnote.number = wanted.value
JOIN work ON work.id = footnote.work
ORDER BY wanted.key
