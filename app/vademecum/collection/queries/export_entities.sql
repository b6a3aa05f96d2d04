SELECT entity.slug, entity.type, type.label, entity.name, entity.sort_name, entity.kind, entity.summary,
    (SELECT group_concat(name, char(10)) FROM (SELECT name FROM alias WHERE alias.entity = entity.slug ORDER BY position)) AS aliases,
    entity.fact_count, entity.figure_count,
    (SELECT group_concat(value, char(10)) FROM (SELECT value FROM json_each(entity.chapters) ORDER BY value)) AS chapters,
    (SELECT group_concat(page, char(10)) FROM (
        SELECT DISTINCT fact.page FROM fact_entity JOIN fact ON fact.id = fact_entity.fact
        WHERE fact_entity.entity = entity.slug ORDER BY fact.page)) AS pages,
    (SELECT group_concat(footnote, char(10)) FROM (
        SELECT DISTINCT fact_footnote.footnote FROM fact_entity JOIN fact_footnote ON fact_footnote.fact = fact_entity.fact
        WHERE fact_entity.entity = entity.slug ORDER BY fact_footnote.footnote)) AS footnotes
FROM json_each(:ids) AS wanted
JOIN entity ON entity.slug = wanted.value
JOIN type ON type.id = entity.type
ORDER BY wanted.key
