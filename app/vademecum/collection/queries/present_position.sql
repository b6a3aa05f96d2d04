SELECT position FROM entity WHERE slug = coalesce((SELECT slug FROM redirect WHERE former_slug = :slug), :slug)
