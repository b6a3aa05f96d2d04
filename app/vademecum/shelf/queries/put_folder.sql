INSERT INTO folder (path, position) VALUES (:path, :position) ON CONFLICT (path) DO UPDATE SET position = excluded.position
