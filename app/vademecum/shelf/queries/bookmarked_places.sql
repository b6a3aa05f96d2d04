SELECT place FROM bookmark ORDER BY place
