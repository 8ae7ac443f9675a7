-- The stage each commitment had reached on the as-of day.
-- needs    known_move
SELECT commitment, stage, earliest, latest, date, source, max(move) AS move FROM known_move GROUP BY commitment
