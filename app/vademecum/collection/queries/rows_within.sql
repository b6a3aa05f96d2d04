SELECT search_index.rowid
FROM json_each(:rows) AS wanted CROSS JOIN search_index ON search_index.rowid = wanted.value
WHERE search_index MATCH :match
