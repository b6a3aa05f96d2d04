WITH here AS (SELECT fact_count, position FROM entity WHERE slug = :slug)
SELECT (SELECT count(*) FROM entity WHERE fact_count > (SELECT fact_count FROM here))
    + (SELECT count(*) FROM entity WHERE fact_count = (SELECT fact_count FROM here) AND position < (SELECT position FROM here))
