SELECT chapter, number, first_page, last_page, fingerprint FROM paragraph ORDER BY chapter, number
