SELECT id, title, subtitle,
    (SELECT group_concat(value, char(10)) FROM (SELECT value FROM json_each(authors) ORDER BY key)) AS authors,
    publisher, place, year, isbn, language, short_reference, description
FROM publication
