SELECT figure.id, figure.fact, figure.metric, metric.label, figure.subject, subject.name, figure.counterpart, counterpart.name,
    figure.qualifier, figure.value, figure.value_high, figure.unit, unit.label, figure.period_start, figure.period_end,
    figure.baseline_start, figure.baseline_end, figure.status, figure.formula <> '' AS derived, fact.statement, fact.no_footnote,
    fact.chapter, fact.paragraph, fact.page,
    (SELECT json_group_array(footnote)
        FROM (SELECT footnote FROM fact_footnote WHERE fact_footnote.fact = fact.id ORDER BY position)) AS footnotes,
    (SELECT json_group_array(reference) FROM (
        SELECT footnote.reference FROM fact_footnote JOIN footnote ON footnote.number = fact_footnote.footnote
        WHERE fact_footnote.fact = fact.id ORDER BY fact_footnote.position)) AS cited
FROM json_each(:ids) AS wanted
JOIN figure ON figure.id = wanted.value
JOIN fact ON fact.id = figure.fact
JOIN metric ON metric.id = figure.metric
JOIN unit ON unit.id = figure.unit
JOIN entity AS subject ON subject.slug = figure.subject
LEFT JOIN entity AS counterpart ON counterpart.slug = figure.counterpart
ORDER BY wanted.key
