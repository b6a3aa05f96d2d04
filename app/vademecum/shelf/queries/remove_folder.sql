DELETE FROM folder WHERE path = :path
