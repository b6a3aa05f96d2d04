SELECT fingerprint FROM passage ORDER BY fingerprint
