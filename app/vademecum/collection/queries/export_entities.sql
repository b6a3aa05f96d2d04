SELECT entity.slug, entity.type, type.label, entity.name, entity.sort_name, entity.kind, entity.summary,
    (SELECT json_group_array(name) FROM (SELECT name FROM alias WHERE alias.entity = entity.slug ORDER BY position)) AS aliases,
    entity.fact_count, entity.figure_count, entity.chapters,
    (SELECT json_group_array(page) FROM (
        SELECT DISTINCT fact.page FROM fact_entity JOIN fact ON fact.id = fact_entity.fact
        WHERE fact_entity.entity = entity.slug ORDER BY fact.page)) AS pages,
    (SELECT json_group_array(footnote) FROM (
        SELECT DISTINCT fact_footnote.footnote FROM fact_entity JOIN fact_footnote ON fact_footnote.fact = fact_entity.fact
        WHERE fact_entity.entity = entity.slug ORDER BY fact_footnote.footnote)) AS footnotes,
    (SELECT json_group_array(reference) FROM (
        SELECT footnote.reference FROM footnote WHERE footnote.number IN (
            SELECT fact_footnote.footnote FROM fact_entity JOIN fact_footnote ON fact_footnote.fact = fact_entity.fact
            WHERE fact_entity.entity = entity.slug) ORDER BY footnote.number)) AS cited
FROM json_each(:ids) AS wanted
JOIN entity ON entity.slug = wanted.value
JOIN type ON type.id = entity.type
ORDER BY wanted.key
