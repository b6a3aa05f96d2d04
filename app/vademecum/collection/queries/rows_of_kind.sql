SELECT first, last FROM searchable_span WHERE kind = :kind
