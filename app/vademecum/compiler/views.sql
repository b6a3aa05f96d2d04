-- The public contract: stable views, described in data/README.md.

CREATE VIEW chapters AS
SELECT number, title, first_page, last_page, summary FROM chapter ORDER BY number;

CREATE VIEW entities AS
SELECT slug, type, name, sort_name, summary,
    (SELECT json_group_array(name) FROM (SELECT name FROM alias WHERE alias.entity = entity.slug ORDER BY position)) AS aliases,
    chapters
FROM entity;

CREATE VIEW facts AS
SELECT id, statement, chapter, page, paragraph,
    (SELECT json_group_array(footnote) FROM (SELECT footnote FROM fact_footnote WHERE fact = fact.id ORDER BY position)) AS footnotes,
    (SELECT json_group_array(entity) FROM (SELECT entity FROM fact_entity WHERE fact_entity.fact = fact.id ORDER BY entity)) AS entities,
    date_start, date_end, status
FROM fact ORDER BY position;

CREATE VIEW figures AS
SELECT figure.id, figure.fact AS fact_id, fact.chapter, fact.page,
    (SELECT json_group_array(footnote) FROM (SELECT footnote FROM fact_footnote WHERE fact_footnote.fact = fact.id ORDER BY position)) AS footnotes,
    figure.subject, subject_entity.name AS subject_name, figure.counterpart, counterpart_entity.name AS counterpart_name,
    figure.metric, figure.value, figure.value_high, figure.unit, figure.qualifier, figure.period_start, figure.period_end,
    figure.baseline_start, figure.baseline_end, figure.status, (figure.formula <> '') AS derived, fact.statement
FROM figure
JOIN fact ON fact.id = figure.fact
JOIN entity AS subject_entity ON subject_entity.slug = figure.subject
LEFT JOIN entity AS counterpart_entity ON counterpart_entity.slug = figure.counterpart
ORDER BY figure.position;

CREATE VIEW relations AS
SELECT subject, predicate, object, fact AS fact_id FROM relation;

CREATE VIEW sources AS
SELECT footnote.number AS footnote, footnote.chapter, footnote.page, work.id AS work, work.bibliography_number, work.kind, work.authors,
    work.title, work.publisher, work.year, work.url, footnote.locator, work.language, footnote.reference
FROM footnote JOIN work ON work.id = footnote.work ORDER BY footnote.number;

CREATE VIEW checks AS
SELECT id, kind,
    (SELECT json_group_array(figure) FROM (SELECT figure FROM check_figure WHERE cross_check = cross_check.id ORDER BY figure)) AS figures,
    expected, actual, verdict, explanation
FROM cross_check ORDER BY position;

CREATE VIEW errata AS
SELECT id, chapter, page, paragraph, says, means, confidence,
    (SELECT json_group_array(fact) FROM (SELECT fact FROM erratum_fact WHERE erratum = erratum.id ORDER BY fact)) AS facts
FROM erratum ORDER BY position;

CREATE VIEW types AS SELECT id, label, plural_label, description FROM type ORDER BY position;
CREATE VIEW metrics AS SELECT id, label, plural_label, description, not_comparable FROM metric ORDER BY position;
CREATE VIEW units AS SELECT id, label, plural_label, description, symbol, dimension FROM unit ORDER BY position;
CREATE VIEW predicates AS SELECT id, label, inverse_label AS plural_label, description FROM predicate ORDER BY position;
CREATE VIEW redirects AS SELECT former_slug, slug FROM redirect;
