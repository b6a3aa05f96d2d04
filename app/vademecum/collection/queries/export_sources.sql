SELECT footnote.number, work.id, work.bibliography_number, work.kind,
    (SELECT group_concat(value, char(10)) FROM (SELECT value FROM json_each(work.authors) ORDER BY key)) AS authors,
    work.title, work.publisher, work.year, work.url, footnote.locator, work.language, footnote.chapter, footnote.page
FROM json_each(:ids) AS wanted
JOIN footnote ON footnote.number = wanted.value
JOIN work ON work.id = footnote.work
ORDER BY wanted.key
