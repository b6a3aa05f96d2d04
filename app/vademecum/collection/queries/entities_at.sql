SELECT entity.slug, entity.type, entity.kind, entity.name, entity.sort_key, entity.fact_count, entity.figure_count
FROM json_each(:positions) AS wanted
JOIN entity ON entity.position = wanted.value
ORDER BY wanted.key
