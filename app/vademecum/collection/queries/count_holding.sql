WITH held (id) AS (
    SELECT rowid FROM search_index WHERE search_index MATCH :match AND rowid BETWEEN :first AND :last LIMIT :limit
)
SELECT count(id) FROM held
