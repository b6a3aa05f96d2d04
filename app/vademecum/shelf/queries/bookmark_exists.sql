SELECT place FROM bookmark WHERE place = :place
