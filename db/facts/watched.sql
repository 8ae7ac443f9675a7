-- Unfinished commitments that could be graded, each with the day from which its next look is counted: that of the last
-- look, else that on which it came into force. `days` is its threshold, `set_by` whose it is. One that was never assessed
-- and is overdue is not here.
-- needs    known_from, unfinished, look
SELECT standing.*, coalesce(standing.looked_day, CASE WHEN coalesce(standing.latest, record.latest) <= :as_of
        THEN coalesce(standing.latest, record.latest)
        ELSE coalesce(nullif(coalesce(standing.earliest, record.earliest), 0),
            (SELECT min(day) FROM known_from WHERE known_from.record = standing.commitment)) END) AS day
FROM (
    SELECT unfinished.commitment, unfinished.implementation, unfinished.stage, unfinished.date,
        unfinished.earliest, unfinished.latest, commitment.binding, commitment.due_latest,
        coalesce(commitment.stale_days, body.stale_days, :stale_days) AS days,
        CASE WHEN commitment.stale_days IS NOT NULL THEN 'commitment'
            WHEN body.stale_days IS NOT NULL THEN 'body' END AS set_by,
        (SELECT date FROM look WHERE look.commitment = unfinished.commitment
            ORDER BY latest DESC, assessment DESC LIMIT 1) AS looked,
        (SELECT min(max(latest), :as_of) FROM look WHERE look.commitment = unfinished.commitment) AS looked_day
    FROM unfinished
    CROSS JOIN commitment ON commitment.id = unfinished.commitment
    LEFT JOIN actor AS body ON body.id = commitment.mechanism
    WHERE unfinished.implementation IN (
        'not-yet-assessed', 'not-started', 'in-progress', 'stalled', 'partly-fulfilled')
        AND unfinished.measurable AND unfinished.owed_by IS NOT NULL
) AS standing
CROSS JOIN record ON record.id = standing.commitment
WHERE standing.looked IS NOT NULL OR coalesce(standing.due_latest, :as_of) >= :as_of
