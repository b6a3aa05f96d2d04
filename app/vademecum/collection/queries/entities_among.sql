SELECT entity.slug, entity.type, entity.kind, entity.name, entity.sort_key, entity.fact_count, entity.figure_count
FROM json_each(:among) AS wanted
JOIN entity ON entity.slug = wanted.value
ORDER BY entity.sort_key, entity.slug
