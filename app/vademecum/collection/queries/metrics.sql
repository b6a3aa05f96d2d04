SELECT id, label, plural_label, description FROM metric ORDER BY position
