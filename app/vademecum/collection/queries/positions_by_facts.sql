SELECT position FROM entity ORDER BY fact_count DESC, position
