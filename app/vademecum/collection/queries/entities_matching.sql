SELECT entity.slug, entity.type, entity.kind, entity.name, entity.sort_key, entity.fact_count, entity.figure_count
FROM search_index
JOIN searchable ON searchable.id = search_index.rowid
JOIN entity ON entity.slug = searchable.ref
WHERE search_index MATCH :match AND searchable.kind = 'entity' AND entity.type = coalesce(:type, entity.type)
ORDER BY entity.sort_key, entity.slug
