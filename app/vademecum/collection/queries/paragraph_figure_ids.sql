WITH resting (chapter, paragraph) AS (
    SELECT DISTINCT fact.chapter, fact.paragraph FROM json_each(:facts) JOIN fact ON fact.id = json_each.value
)
SELECT figure.id
FROM resting JOIN fact ON fact.chapter = resting.chapter AND fact.paragraph = resting.paragraph JOIN figure ON figure.fact = fact.id
ORDER BY figure.position
