INSERT INTO bookmark (place, name, kind, position, added)
VALUES (:place, :name, :kind, 1 + coalesce((SELECT max(position) FROM bookmark), 0), :now)
