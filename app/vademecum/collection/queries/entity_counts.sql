SELECT type.id, count(*) AS entries
FROM type JOIN entity ON entity.type = type.id
GROUP BY type.id
ORDER BY type.position
