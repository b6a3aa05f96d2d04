WITH wanted (slug) AS (
    SELECT fact_entity.entity FROM fact JOIN fact_entity ON fact_entity.fact = fact.id WHERE fact.chapter = :chapter
    UNION SELECT fact_entity.entity FROM fact_footnote JOIN fact_entity ON fact_entity.fact = fact_footnote.fact
        WHERE fact_footnote.footnote = :footnote
    UNION SELECT entity FROM fact_entity WHERE fact = :fact
)
SELECT entity.slug, entity.type, entity.kind, entity.name, entity.sort_key, entity.fact_count, entity.figure_count
FROM wanted JOIN entity ON entity.slug = wanted.slug
ORDER BY entity.position
