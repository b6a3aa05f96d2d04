SELECT folded, form, spelling, entity, rank FROM name_form WHERE folded >= :first AND folded < :last ORDER BY folded, rank LIMIT :limit
