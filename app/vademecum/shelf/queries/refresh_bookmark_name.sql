UPDATE bookmark SET name = :name WHERE place = :place AND name <> :name
