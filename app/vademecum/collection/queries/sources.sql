WITH wanted (number) AS (
    SELECT fact_footnote.footnote FROM fact_entity JOIN fact_footnote ON fact_footnote.fact = fact_entity.fact
        WHERE fact_entity.entity = :entity
    UNION SELECT number FROM footnote WHERE chapter = :chapter
    UNION SELECT footnote FROM fact_footnote WHERE fact = :fact
    UNION SELECT number FROM footnote WHERE work = (SELECT work FROM footnote WHERE number = :footnote)
    UNION SELECT value FROM json_each(:among)
    UNION SELECT number FROM footnote WHERE :everything
)
SELECT footnote.number, footnote.chapter, footnote.page, footnote.locator, footnote.fact_count, footnote.figure_count,
    (SELECT min(citing.number) FROM footnote AS citing WHERE citing.work = footnote.work) AS first_footnote,
    work.id, work.kind,
    (SELECT group_concat(value, char(10)) FROM (SELECT value FROM json_each(work.authors) ORDER BY key)) AS authors,
    work.title, work.publisher, work.year, work.url, work.language, work.bibliography_number, work.other_url, work.url_reason, work.note
FROM wanted
JOIN footnote ON footnote.number = wanted.number
JOIN work ON work.id = footnote.work
ORDER BY footnote.number <> coalesce(:footnote, footnote.number), footnote.number
