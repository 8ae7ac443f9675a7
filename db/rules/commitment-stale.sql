-- what     a commitment in force that could be graded, and is not finished, has not been assessed for :stale_days days
-- why      what nobody looks at is neither kept nor broken, only forgotten
-- clears   an assessment with its source, or one that says that nothing was found
-- from     DOMAIN §6 commitment-stale; counted from the last look, else from the day it came into force. One that was
-- from     never assessed and is overdue is commitment-overdue's: both ask for the same assessment
-- needs    known_from, unfinished, look
SELECT watched.commitment AS record, coalesce('after ' || watched.looked, 'never') AS key,
    max(day_first(:calendar, watched.day, watched.days), watched.day) AS since,
    json_object('past', :as_of - max(day_first(:calendar, watched.day, watched.days), watched.day),
        'threshold', watched.days, 'set_by', watched.set_by, 'binding', watched.binding) AS measured,
    json_object('date', coalesce(watched.looked, watched.date), 'assessed', watched.looked IS NOT NULL,
        'days', :as_of - watched.day, 'stage', watched.stage, 'implementation', watched.implementation,
        'obligors', (SELECT json_group_array(who.title ORDER BY involvement.id) FROM involvement
            CROSS JOIN record AS who ON who.id = involvement.actor
            WHERE involvement.record = watched.commitment AND part = 'obligors')) AS facts
FROM (
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
        WHERE {among unfinished.commitment}
            AND unfinished.implementation IN (
                'not-yet-assessed', 'not-started', 'in-progress', 'stalled', 'partly-fulfilled')
            AND (commitment.indicator IS NOT NULL OR commitment.due IS NOT NULL)
            AND EXISTS (SELECT 1 FROM involvement WHERE involvement.record = commitment.id AND part = 'obligors')
    ) AS standing
    CROSS JOIN record ON record.id = standing.commitment
    WHERE standing.looked IS NOT NULL OR coalesce(standing.due_latest, :as_of) >= :as_of
) AS watched
WHERE watched.day <= CASE WHEN watched.set_by IS NULL THEN :stale_until
    ELSE day_reached(:calendar, :as_of, -watched.days) END
