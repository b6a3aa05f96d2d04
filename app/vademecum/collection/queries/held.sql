SELECT 1 FROM search_index WHERE search_index MATCH :match LIMIT 1
