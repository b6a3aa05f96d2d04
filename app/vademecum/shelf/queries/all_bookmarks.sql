SELECT place, name, kind, folder, note, added FROM bookmark ORDER BY position, place
