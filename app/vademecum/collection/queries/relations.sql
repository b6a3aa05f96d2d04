WITH seen (predicate, inverse, other, fact) AS (
    SELECT predicate, 0, object, fact FROM relation WHERE subject = :entity
    UNION ALL SELECT predicate, 1, subject, fact FROM relation WHERE object = :entity
)
SELECT seen.predicate, seen.inverse, seen.other, entity.name, entity.type, seen.fact, fact.status,
    fact.date_start, fact.date_end, fact.date_key
FROM seen
JOIN predicate ON predicate.id = seen.predicate
JOIN entity ON entity.slug = seen.other
JOIN fact ON fact.id = seen.fact
ORDER BY predicate.position, seen.inverse, entity.position, fact.position
