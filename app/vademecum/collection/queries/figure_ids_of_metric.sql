SELECT figure.id FROM figure WHERE figure.metric = :metric ORDER BY figure.position LIMIT :limit
