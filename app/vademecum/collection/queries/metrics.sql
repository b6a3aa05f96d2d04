SELECT id, label, plural_label, description, not_comparable, position FROM metric ORDER BY position
