SELECT slug FROM entity WHERE type = :type ORDER BY sort_key, slug
