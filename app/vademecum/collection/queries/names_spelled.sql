SELECT folded, form, spelling, entity, rank FROM name_form WHERE folded = :folded ORDER BY rank LIMIT :limit
