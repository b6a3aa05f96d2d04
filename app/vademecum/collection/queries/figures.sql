WITH wanted (id) AS (
    SELECT id FROM figure WHERE subject = :entity
    UNION SELECT id FROM figure WHERE counterpart = :entity
    UNION SELECT figure.id FROM fact_footnote JOIN figure ON figure.fact = fact_footnote.fact WHERE fact_footnote.footnote = :footnote
    UNION SELECT figure.id FROM fact JOIN figure ON figure.fact = fact.id WHERE fact.chapter = :chapter
    UNION SELECT id FROM figure WHERE fact = :fact
    UNION SELECT id FROM figure WHERE id = :figure
    UNION SELECT value FROM json_each(:among)
    UNION SELECT id FROM figure WHERE :everything
)
SELECT figure.id, figure.metric, figure.subject, figure.counterpart, figure.unit, figure.status, figure.formula, figure.printed,
    figure.value, figure.value_high, figure.qualifier, figure.step,
    figure.period_start, figure.period_end, figure.baseline_start, figure.baseline_end,
    figure.fact, subject.name AS subject_name, coalesce(counterpart.name, '') AS counterpart_name, figure.period_key,
    fact.chapter, fact.page,
    (SELECT group_concat(footnote)
        FROM (SELECT footnote FROM fact_footnote WHERE fact_footnote.fact = fact.id ORDER BY position)) AS footnotes
FROM wanted
JOIN figure ON figure.id = wanted.id
JOIN fact ON fact.id = figure.fact
JOIN metric ON metric.id = figure.metric
JOIN entity AS subject ON subject.slug = figure.subject
LEFT JOIN entity AS counterpart ON counterpart.slug = figure.counterpart
ORDER BY metric.position, subject.position, coalesce(counterpart.position, -1), figure.period_key, figure.position
