WITH here AS (SELECT fact_count, sort_key, slug FROM entity WHERE slug = :slug)
SELECT (SELECT count(*) FROM entity WHERE type = :type AND fact_count > (SELECT fact_count FROM here))
    + (SELECT count(*) FROM entity WHERE type = :type
        AND fact_count = (SELECT fact_count FROM here) AND (sort_key, slug) < (SELECT sort_key, slug FROM here))
