"""Records to one SQLite file: schema, search index, cross-checks and coverage; build time only."""
