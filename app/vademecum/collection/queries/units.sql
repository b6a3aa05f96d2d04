SELECT id, label, plural_label, description, symbol, dimension, prefixed FROM unit ORDER BY position
