SELECT figure.id FROM figure WHERE figure.metric = :metric AND figure.unit = :unit ORDER BY figure.position LIMIT :limit
