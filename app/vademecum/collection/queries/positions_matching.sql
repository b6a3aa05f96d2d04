SELECT entity.position
FROM search_index
CROSS JOIN searchable ON searchable.id = search_index.rowid
CROSS JOIN entity ON entity.slug = searchable.ref
WHERE search_index MATCH :match AND searchable.kind = 'entity' AND entity.type = coalesce(:type, entity.type)
