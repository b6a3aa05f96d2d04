SELECT CAST(printf(:line, relation.subject,
    iif(subject.name < 'A' AND ltrim(subject.name, '''') GLOB :formula, '''', ''), subject.name, relation.predicate,
    iif(predicate.label < 'A' AND ltrim(predicate.label, '''') GLOB :formula, '''', ''), predicate.label, relation.object,
    iif(object.name < 'A' AND ltrim(object.name, '''') GLOB :formula, '''', ''), object.name, relation.fact, fact.status,
    iif(fact.statement < 'A' AND ltrim(fact.statement, '''') GLOB :formula, '''', ''), fact.statement,
    iif(fact.no_footnote < 'A' AND ltrim(fact.no_footnote, '''') GLOB :formula, '''', ''), fact.no_footnote,
    fact.chapter, fact.paragraph, fact.page,
    (SELECT printf(:notes, coalesce(group_concat(number, '; '), ''), coalesce(group_concat(reference, char(10)), '')) FROM (
        SELECT footnote.number, footnote.reference FROM fact_footnote JOIN footnote ON footnote.number = fact_footnote.footnote
        WHERE fact_footnote.fact = fact.id ORDER BY fact_footnote.position))) AS BLOB)
FROM relation
JOIN predicate ON predicate.id = relation.predicate
JOIN entity AS subject ON subject.slug = relation.subject
JOIN entity AS object ON object.slug = relation.object
JOIN fact ON fact.id = relation.fact
WHERE :chosen IS NULL OR json_array(relation.subject, relation.predicate, relation.object, relation.fact) IN (SELECT value FROM json_each(:chosen))
ORDER BY relation.subject, relation.predicate, relation.object, relation.fact
