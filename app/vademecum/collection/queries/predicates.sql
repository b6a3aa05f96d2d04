SELECT id, label, inverse_label, description, locates FROM predicate ORDER BY position
