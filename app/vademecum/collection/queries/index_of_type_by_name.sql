SELECT count(*) FROM entity WHERE type = :type AND (sort_key, slug) < (SELECT sort_key, slug FROM entity WHERE slug = :slug)
