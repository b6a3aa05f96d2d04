SELECT fact.id, fact.date_start, fact.date_end, fact.status, fact.statement,
    (SELECT json_group_array(entity) FROM (
        SELECT fact_entity.entity FROM fact_entity WHERE fact_entity.fact = fact.id ORDER BY fact_entity.entity)) AS entities,
    (SELECT json_group_array(name) FROM (
        SELECT entity.name FROM fact_entity JOIN entity ON entity.slug = fact_entity.entity
        WHERE fact_entity.fact = fact.id ORDER BY fact_entity.entity)) AS entity_names,
    fact.no_footnote, fact.chapter, fact.paragraph, fact.page,
    (SELECT json_group_array(footnote)
        FROM (SELECT footnote FROM fact_footnote WHERE fact_footnote.fact = fact.id ORDER BY position)) AS footnotes,
    (SELECT json_group_array(reference) FROM (
        SELECT footnote.reference FROM fact_footnote JOIN footnote ON footnote.number = fact_footnote.footnote
        WHERE fact_footnote.fact = fact.id ORDER BY fact_footnote.position)) AS cited
FROM json_each(:ids) AS wanted
JOIN fact ON fact.id = wanted.value
ORDER BY wanted.key
