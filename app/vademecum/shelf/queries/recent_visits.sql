SELECT place, name, visited FROM visit ORDER BY id DESC LIMIT :limit
