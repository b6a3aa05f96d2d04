SELECT count(*) FROM entity WHERE (sort_key, slug) < (SELECT sort_key, slug FROM entity WHERE slug = :slug)
