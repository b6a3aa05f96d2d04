SELECT slug FROM entity WHERE type = :type ORDER BY position
