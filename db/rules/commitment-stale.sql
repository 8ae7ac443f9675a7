-- what     a commitment in force that could be graded, and is not finished, has not been assessed for :stale_days days
-- why      what nobody looks at is neither kept nor broken, only forgotten
-- clears   an assessment with its source, or one that says that nothing was found
-- from     DOMAIN §6 commitment-stale; counted from the last look, else from the day it came into force
-- needs    known_citation, known_from, known_move, stage_now, in_force, assessment_fact, open_commitment, last_look
SELECT watched.commitment AS record, coalesce('after ' || watched.looked, 'never') AS key,
    watched.day + :stale_days AS since,
    CASE WHEN :as_of - watched.day - :stale_days <= 180 THEN 'soon' ELSE 'watch' END AS urgency,
    json_object('date', coalesce(watched.looked, watched.date), 'assessed', watched.looked IS NOT NULL,
        'days', :as_of - watched.day, 'stage', watched.stage, 'implementation', watched.implementation) AS facts
FROM (
    SELECT open_commitment.commitment, open_commitment.implementation, in_force.stage, in_force.date,
        last_look.date AS looked,
        coalesce(last_look.day, CASE WHEN coalesce(in_force.latest, record.latest) <= :as_of
            THEN coalesce(in_force.latest, record.latest)
            ELSE coalesce(nullif(coalesce(in_force.earliest, record.earliest), 0), known_from.day) END) AS day
    FROM open_commitment
    JOIN in_force ON in_force.commitment = open_commitment.commitment
    JOIN commitment ON commitment.id = open_commitment.commitment
    JOIN record ON record.id = open_commitment.commitment
    LEFT JOIN last_look ON last_look.commitment = open_commitment.commitment
    LEFT JOIN known_from ON known_from.record = open_commitment.commitment
    WHERE {among open_commitment.commitment}
        AND open_commitment.implementation IN (
            'not-yet-assessed', 'not-started', 'in-progress', 'stalled', 'partly-fulfilled')
        AND (commitment.indicator IS NOT NULL OR commitment.due IS NOT NULL)
        AND EXISTS (SELECT 1 FROM involvement WHERE involvement.record = commitment.id AND part = 'obligors')
) AS watched
WHERE watched.day + :stale_days <= :as_of
