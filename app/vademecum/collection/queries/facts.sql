WITH wanted (id) AS (
    SELECT fact FROM fact_entity WHERE entity = :entity
    UNION SELECT fact FROM fact_footnote WHERE footnote = :footnote
    UNION SELECT id FROM fact WHERE chapter = :chapter
    UNION SELECT id FROM fact WHERE id = :fact
    UNION SELECT value FROM json_each(:among)
    UNION SELECT id FROM fact WHERE :everything
)
SELECT fact.id, fact.heading, fact.statement,
    (SELECT group_concat(start || ' ' || stop || ' ' || entity)
        FROM (SELECT start, stop, entity FROM mention WHERE mention.fact = fact.id ORDER BY start)) AS mentions,
    fact.chapter, fact.page,
    (SELECT group_concat(footnote)
        FROM (SELECT footnote FROM fact_footnote WHERE fact_footnote.fact = fact.id ORDER BY position)) AS footnotes,
    fact.no_footnote, fact.date_start, fact.date_end, fact.date_key, fact.status
FROM wanted JOIN fact ON fact.id = wanted.id
ORDER BY fact.position
