SELECT slug, type, name, sort_name, summary, kind,
    (SELECT group_concat(value, char(10)) FROM (SELECT value FROM json_each(chapters) ORDER BY value)) AS chapters,
    fact_count, figure_count,
    (SELECT group_concat(former_slug, char(10))
        FROM (SELECT former_slug FROM redirect WHERE redirect.slug = entity.slug ORDER BY former_slug)) AS former_slugs
FROM entity
WHERE slug = coalesce((SELECT slug FROM redirect WHERE former_slug = :slug), :slug)
