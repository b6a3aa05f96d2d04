WITH held (slug) AS (
    SELECT searchable.ref
    FROM search_index JOIN searchable ON searchable.id = search_index.rowid
    WHERE search_index MATCH :match AND search_index.rowid BETWEEN :first AND :last
    ORDER BY search_index.rowid LIMIT :limit
)
SELECT name_form.folded, name_form.form, name_form.spelling, name_form.entity, name_form.rank
FROM held JOIN name_form ON name_form.entity = held.slug
