SELECT relation.subject, subject.name, relation.predicate, predicate.label, relation.object, object.name, relation.fact, fact.status,
    fact.statement, fact.no_footnote, fact.chapter, fact.paragraph, fact.page,
    (SELECT json_group_array(footnote)
        FROM (SELECT footnote FROM fact_footnote WHERE fact_footnote.fact = fact.id ORDER BY position)) AS footnotes,
    (SELECT json_group_array(reference) FROM (
        SELECT footnote.reference FROM fact_footnote JOIN footnote ON footnote.number = fact_footnote.footnote
        WHERE fact_footnote.fact = fact.id ORDER BY fact_footnote.position)) AS cited
FROM json_each(:ids) AS wanted
JOIN relation ON relation.subject = wanted.value ->> 0 AND relation.predicate = wanted.value ->> 1
    AND relation.object = wanted.value ->> 2 AND relation.fact = wanted.value ->> 3
JOIN predicate ON predicate.id = relation.predicate
JOIN entity AS subject ON subject.slug = relation.subject
JOIN entity AS object ON object.slug = relation.object
JOIN fact ON fact.id = relation.fact
ORDER BY wanted.key
