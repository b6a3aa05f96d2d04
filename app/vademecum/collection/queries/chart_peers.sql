WITH wanted (id) AS (
    SELECT peer.id FROM figure AS own
    JOIN figure AS peer ON peer.metric = own.metric AND peer.unit = own.unit AND peer.counterpart IS own.counterpart
    WHERE own.subject = :entity
    UNION
    SELECT peer.id FROM figure AS own
    JOIN figure AS peer ON peer.subject = own.subject AND peer.metric = own.metric AND peer.unit = own.unit
    WHERE own.counterpart = :entity
)
SELECT wanted.id FROM wanted JOIN figure ON figure.id = wanted.id ORDER BY figure.position LIMIT :limit
