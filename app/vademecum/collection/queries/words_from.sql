SELECT word, row_count FROM search_word WHERE word >= :first AND word < :last ORDER BY word LIMIT :limit
