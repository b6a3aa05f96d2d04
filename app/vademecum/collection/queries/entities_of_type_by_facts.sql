SELECT entity.slug, entity.type, entity.kind, entity.name, entity.sort_key, entity.fact_count, entity.figure_count
FROM (SELECT slug FROM entity WHERE type = :type ORDER BY fact_count DESC, position LIMIT :limit OFFSET :offset) AS wanted
JOIN entity ON entity.slug = wanted.slug
ORDER BY entity.fact_count DESC, entity.position
