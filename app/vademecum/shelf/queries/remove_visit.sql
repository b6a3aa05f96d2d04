DELETE FROM visit WHERE place = :place
