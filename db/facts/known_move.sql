-- The moves along the agreement axis known on the as-of day, those without a date from the commitment's own day on; a
-- later one has the greater `move`. Only a move without a date looks at its commitment, whose row lies elsewhere in the
-- file.
-- inline
SELECT stage_move.id AS move, stage_move.commitment, stage_move.stage, stage_move.earliest, stage_move.latest,
    stage_move.date, stage_move.date_text, stage_move.source
FROM stage_move
WHERE {among stage_move.commitment}
    AND coalesce(stage_move.earliest, (
        SELECT earliest FROM record WHERE record.id = stage_move.commitment), 0) <= :as_of
