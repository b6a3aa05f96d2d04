SELECT type, group_concat(slug, char(10)) FROM entity GROUP BY type
