UPDATE OR IGNORE visit SET place = :new WHERE place = :old
