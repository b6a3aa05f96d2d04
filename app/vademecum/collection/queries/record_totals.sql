SELECT 'entities', count(*) FROM entity
UNION ALL SELECT 'facts', count(*) FROM fact
UNION ALL SELECT 'figures', count(*) FROM figure
UNION ALL SELECT 'relations', count(*) FROM relation
UNION ALL SELECT 'sources', count(*) FROM footnote
