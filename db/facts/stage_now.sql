-- The stage each commitment had reached on the as-of day.
SELECT commitment, stage, earliest, latest, date, source, max(move) AS move FROM known_move GROUP BY commitment
