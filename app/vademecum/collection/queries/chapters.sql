SELECT number, title, first_page, last_page, summary FROM chapter ORDER BY number
