SELECT facet, key, entries FROM standing
