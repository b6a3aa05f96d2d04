SELECT name, spelling FROM alias WHERE entity = :slug ORDER BY position
