-- The moves along the agreement axis known on the as-of day, those without a date from the commitment's own day on;
-- `place` counts a commitment's moves in order of entry.
SELECT stage_move.id AS move, stage_move.commitment, stage_move.stage, stage_move.earliest, stage_move.latest,
    stage_move.date, stage_move.date_text, stage_move.source,
    row_number() OVER (PARTITION BY stage_move.commitment ORDER BY stage_move.id) AS place
FROM stage_move
JOIN record ON record.id = stage_move.commitment
WHERE {among stage_move.commitment} AND coalesce(stage_move.earliest, record.earliest, 0) <= :as_of
