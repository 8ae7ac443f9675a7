-- Commitments in force on the as-of day: agreed or pledged, or entered without saying at which stage.
SELECT commitment.id AS commitment, stage_now.stage, stage_now.earliest, stage_now.latest,
    coalesce(stage_now.date, record.date) AS date
FROM commitment
JOIN record ON record.id = commitment.id
LEFT JOIN stage_now ON stage_now.commitment = commitment.id
WHERE {among commitment.id}
    AND (stage_now.stage IN ('agreed', 'pledged')
        OR (NOT EXISTS (SELECT 1 FROM stage_move WHERE stage_move.commitment = commitment.id)
            AND coalesce(record.earliest, 0) <= :as_of))
