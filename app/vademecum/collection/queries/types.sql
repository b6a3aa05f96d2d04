SELECT id, label, plural_label, description, icon, happens FROM type ORDER BY position
