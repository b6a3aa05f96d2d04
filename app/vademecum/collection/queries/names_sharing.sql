SELECT name_form.folded, name_form.form, name_form.spelling, name_form.entity, name_form.rank
FROM name_trigram JOIN name_form ON name_form.id = name_trigram.rowid
WHERE name_trigram MATCH :match
ORDER BY name_trigram.rank LIMIT :limit
