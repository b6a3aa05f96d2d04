SELECT figure.id, figure.fact AS fact_id, figure.metric, metric.label AS metric_label, figure.subject, subject.name AS subject_name,
    figure.counterpart, counterpart.name AS counterpart_name, figure.qualifier, figure.value, figure.value_high, figure.unit,
    unit.label AS unit_label, figure.period_start, figure.period_end, figure.baseline_start, figure.baseline_end, figure.status,
    figure.formula <> '' AS derived, fact.statement, fact.no_footnote, fact.chapter, fact.paragraph, fact.page,
    (SELECT group_concat(footnote, '; ')
        FROM (SELECT footnote FROM fact_footnote WHERE fact_footnote.fact = fact.id ORDER BY position)) AS footnotes,
    (SELECT group_concat(reference, char(10)) FROM (
        SELECT footnote.reference FROM fact_footnote JOIN footnote ON footnote.number = fact_footnote.footnote
        WHERE fact_footnote.fact = fact.id ORDER BY fact_footnote.position)) AS cited,
    (SELECT short_reference FROM publication) AS document
FROM figure
JOIN fact ON fact.id = figure.fact
JOIN metric ON metric.id = figure.metric
JOIN unit ON unit.id = figure.unit
JOIN entity AS subject ON subject.slug = figure.subject
LEFT JOIN entity AS counterpart ON counterpart.slug = figure.counterpart
ORDER BY figure.position
