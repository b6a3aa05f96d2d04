SELECT summary FROM entity WHERE slug = :slug
