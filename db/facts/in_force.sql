-- Commitments in force on the as-of day: agreed or pledged, or entered without saying at which stage. `owed_by` are the
-- ids of their obligors, as `commitment_implementation` takes them.
-- needs    stage_now
SELECT stage_now.commitment, stage_now.stage, stage_now.earliest, stage_now.latest,
    coalesce(stage_now.date, (SELECT date FROM record WHERE record.id = stage_now.commitment)) AS date,
    (SELECT group_concat(actor, ' ') FROM involvement WHERE record = stage_now.commitment AND part = 'obligors') AS owed_by
FROM stage_now
WHERE stage_now.stage IN ('agreed', 'pledged')
UNION ALL
SELECT commitment.id, NULL, NULL, NULL, record.date,
    (SELECT group_concat(actor, ' ') FROM involvement WHERE record = commitment.id AND part = 'obligors')
FROM commitment CROSS JOIN record ON record.id = commitment.id
WHERE {among commitment.id}
    AND NOT EXISTS (SELECT 1 FROM stage_move WHERE stage_move.commitment = commitment.id)
    AND coalesce(record.earliest, 0) <= :as_of
