SELECT id, label, plural_label, description, icon FROM type ORDER BY position
