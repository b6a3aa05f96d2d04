UPDATE OR IGNORE bookmark SET place = :new WHERE place = :old
