WITH sharing (id) AS (SELECT rowid FROM name_trigram WHERE name_trigram MATCH :match LIMIT :limit)
SELECT count(id) FROM sharing
