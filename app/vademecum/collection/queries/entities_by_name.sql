SELECT slug, type, kind, name, sort_key, fact_count, figure_count FROM entity
WHERE position >= :offset ORDER BY position LIMIT :limit
