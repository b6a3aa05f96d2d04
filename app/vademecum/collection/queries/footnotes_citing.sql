SELECT wanted.value AS first,
    (SELECT citing.number FROM footnote AS first JOIN footnote AS citing ON citing.work = first.work
        WHERE first.number = wanted.value AND citing.chapter = coalesce(:chapter, citing.chapter)
        ORDER BY citing.number <> :note, citing.number LIMIT 1) AS shown
FROM json_each(:numbers) AS wanted
