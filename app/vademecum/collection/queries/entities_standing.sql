SELECT fact.chapter, substr(coalesce(fact.date_end, fact.date_start), 1, 4) AS year, fact.status, group_concat(fact_entity.entity, char(10))
FROM fact CROSS JOIN fact_entity ON fact_entity.fact = fact.id
GROUP BY fact.chapter, year, fact.status
