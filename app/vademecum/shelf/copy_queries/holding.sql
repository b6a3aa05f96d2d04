SELECT passage.fingerprint
FROM passage_index JOIN passage ON passage.id = passage_index.rowid
WHERE passage_index MATCH :match ORDER BY passage_index.rank, passage_index.rowid
