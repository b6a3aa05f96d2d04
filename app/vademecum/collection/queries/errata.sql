WITH wanted (id) AS (
    SELECT erratum_fact.erratum FROM fact_entity JOIN erratum_fact ON erratum_fact.fact = fact_entity.fact WHERE fact_entity.entity = :entity
    UNION SELECT erratum_fact.erratum FROM fact_footnote JOIN erratum_fact ON erratum_fact.fact = fact_footnote.fact
        WHERE fact_footnote.footnote = :footnote
    UNION SELECT id FROM erratum WHERE chapter = :chapter
    UNION SELECT erratum FROM erratum_fact WHERE fact = :fact
    UNION SELECT id FROM erratum WHERE id = :erratum
    UNION SELECT id FROM erratum WHERE :everything
)
SELECT erratum.id, erratum.chapter, erratum.page, erratum.paragraph, erratum.says, erratum.means, erratum.confidence,
    (SELECT group_concat(fact, char(10)) FROM erratum_fact WHERE erratum_fact.erratum = erratum.id) AS facts
FROM wanted JOIN erratum ON erratum.id = wanted.id
ORDER BY erratum.position
