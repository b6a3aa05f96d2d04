INSERT OR IGNORE INTO passage (id, fingerprint, text, page_starts) VALUES (:id, :fingerprint, :text, :page_starts)
