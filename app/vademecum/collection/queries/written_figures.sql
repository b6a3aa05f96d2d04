SELECT CAST(printf(:line, figure.id, figure.fact, figure.metric,
    iif(metric.label < 'A' AND ltrim(metric.label, '''') GLOB :formula, '''', ''), metric.label, figure.subject,
    iif(subject.name < 'A' AND ltrim(subject.name, '''') GLOB :formula, '''', ''), subject.name, '"' || figure.counterpart || '"',
    '"' || iif(counterpart.name < 'A' AND ltrim(counterpart.name, '''') GLOB :formula, '''', '') || replace(counterpart.name, '"', '""') || '"',
    figure.qualifier, replace(figure.digits, '.', :decimal), replace(figure.digits_high, '.', :decimal), figure.unit,
    iif(unit.label < 'A' AND ltrim(unit.label, '''') GLOB :formula, '''', ''), unit.label,
    '"' || figure.period_start || '"', '"' || figure.period_end || '"', '"' || figure.baseline_start || '"', '"' || figure.baseline_end || '"',
    figure.status, figure.formula <> '',
    iif(fact.statement < 'A' AND ltrim(fact.statement, '''') GLOB :formula, '''', ''), fact.statement,
    iif(fact.no_footnote < 'A' AND ltrim(fact.no_footnote, '''') GLOB :formula, '''', ''), fact.no_footnote,
    fact.chapter, fact.paragraph, fact.page,
    (SELECT printf(:notes, coalesce(group_concat(number, '; '), ''), coalesce(group_concat(reference, char(10)), '')) FROM (
        SELECT footnote.number, footnote.reference FROM fact_footnote JOIN footnote ON footnote.number = fact_footnote.footnote
        WHERE fact_footnote.fact = fact.id ORDER BY fact_footnote.position))) AS BLOB)
FROM figure
JOIN fact ON fact.id = figure.fact
JOIN metric ON metric.id = figure.metric
JOIN unit ON unit.id = figure.unit
JOIN entity AS subject ON subject.slug = figure.subject
LEFT JOIN entity AS counterpart ON counterpart.slug = figure.counterpart
WHERE :chosen IS NULL OR figure.position IN (SELECT value FROM json_each(:chosen))
ORDER BY figure.position
