SELECT count(*) FROM bookmark
