SELECT min(id), max(id) FROM searchable WHERE kind = :kind
