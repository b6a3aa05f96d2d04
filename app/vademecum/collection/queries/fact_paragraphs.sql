SELECT fact.id, paragraph.fingerprint
FROM json_each(:facts) JOIN fact ON fact.id = json_each.value
JOIN paragraph ON paragraph.chapter = fact.chapter AND paragraph.number = fact.paragraph
