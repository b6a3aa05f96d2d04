SELECT position FROM entity WHERE slug = :slug
