SELECT place, name, kind, folder, note, added, position FROM bookmark ORDER BY position, place
