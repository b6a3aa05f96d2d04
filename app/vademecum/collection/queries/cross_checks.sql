WITH concerned (fact) AS (
    SELECT fact FROM fact_entity WHERE entity = :entity
    UNION SELECT fact FROM fact_footnote WHERE footnote = :footnote
    UNION SELECT id FROM fact WHERE id = :fact
    UNION SELECT id FROM fact WHERE chapter = :chapter
),
wanted (id) AS (
    SELECT check_figure.cross_check
    FROM concerned JOIN figure ON figure.fact = concerned.fact JOIN check_figure ON check_figure.figure = figure.id
    UNION SELECT cross_check FROM check_figure WHERE figure IN (SELECT value FROM json_each(:among))
    UNION SELECT id FROM cross_check WHERE chapter = :chapter
    UNION SELECT id FROM cross_check WHERE id = :check
    UNION SELECT id FROM cross_check WHERE :everything
)
SELECT cross_check.id, cross_check.kind, cross_check.title, cross_check.formula, cross_check.explanation,
    cross_check.chapter, cross_check.expected, cross_check.actual, cross_check.verdict,
    (SELECT group_concat(figure, char(10)) FROM check_figure WHERE check_figure.cross_check = cross_check.id) AS figures,
    (SELECT group_concat(fact, char(10)) FROM (
        SELECT DISTINCT figure.fact FROM check_figure JOIN figure ON figure.id = check_figure.figure
        WHERE check_figure.cross_check = cross_check.id)) AS facts
FROM wanted JOIN cross_check ON cross_check.id = wanted.id
ORDER BY cross_check.position
