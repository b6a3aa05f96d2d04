INSERT INTO bookmark (place, name, kind, folder, note, added, position)
VALUES (:place, :name, :kind, :folder, :note, :added, :position)
ON CONFLICT (place) DO UPDATE SET
    name = excluded.name, kind = excluded.kind, folder = excluded.folder, note = excluded.note, added = excluded.added,
    position = excluded.position
