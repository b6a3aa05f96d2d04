INSERT OR REPLACE INTO visit (place, name, visited) VALUES (:place, :name, :now)
