SELECT count(*) FROM entity WHERE type = :type AND position < (SELECT position FROM entity WHERE slug = :slug)
