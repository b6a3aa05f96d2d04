SELECT name FROM copy
