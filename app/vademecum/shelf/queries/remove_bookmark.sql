DELETE FROM bookmark WHERE place = :place
