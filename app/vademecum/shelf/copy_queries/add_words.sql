INSERT INTO passage_index (rowid, body) VALUES (:id, :body)
