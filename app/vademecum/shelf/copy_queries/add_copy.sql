INSERT INTO copy (name) VALUES (:name)
