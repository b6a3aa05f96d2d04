SELECT figure.metric, count(*) AS figures, count(DISTINCT figure.subject) AS subjects FROM figure GROUP BY figure.metric
