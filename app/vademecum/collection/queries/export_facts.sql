SELECT fact.id, fact.date_start, fact.date_end, fact.status, fact.statement,
    (SELECT group_concat(entity, char(10)) FROM (
        SELECT fact_entity.entity FROM fact_entity WHERE fact_entity.fact = fact.id ORDER BY fact_entity.entity)) AS entities,
    (SELECT group_concat(name, char(10)) FROM (
        SELECT entity.name FROM fact_entity JOIN entity ON entity.slug = fact_entity.entity
        WHERE fact_entity.fact = fact.id ORDER BY fact_entity.entity)) AS entity_names,
    fact.no_footnote, fact.chapter, fact.paragraph, fact.page,
    (SELECT group_concat(footnote, char(10))
        FROM (SELECT footnote FROM fact_footnote WHERE fact_footnote.fact = fact.id ORDER BY position)) AS footnotes
FROM json_each(:ids) AS wanted
JOIN fact ON fact.id = wanted.value
ORDER BY wanted.key
