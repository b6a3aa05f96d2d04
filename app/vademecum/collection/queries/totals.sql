SELECT 'facts', count(*) FROM fact
UNION ALL SELECT 'figures', count(*) FROM figure
UNION ALL SELECT 'metrics', count(DISTINCT metric) FROM figure
UNION ALL SELECT 'sources', count(*) FROM footnote
UNION ALL SELECT 'chapters', count(*) FROM chapter
UNION ALL SELECT 'checks', count(*) FROM cross_check
UNION ALL SELECT 'errata', count(*) FROM erratum
