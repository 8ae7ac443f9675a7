-- what     a meeting was held :missing_days days ago or more, or nobody knows when, and nothing is recorded of it
-- why      what is not written down within days is not remembered
-- clears   an outcome of the meeting; that somebody looked and found nothing makes it quieter for :stale_days days
-- from     DOMAIN §6 outcome-missing; its body's own days go first
-- needs    known_from
SELECT held.id AS record, 'outcomes' AS key, coalesce(max(day_first(:calendar, held.latest, held.days), held.latest),
        (SELECT min(day) FROM known_from WHERE known_from.record = held.id), :as_of) AS since,
    json_object('past', :as_of - held.latest, 'threshold', held.days,
        'set_by', CASE WHEN held.own_days IS NOT NULL THEN 'body' END,
        'looked', coalesce(held.looked > CASE WHEN held.stale_days IS NULL THEN :stale_until
            ELSE day_reached(:calendar, :as_of, -held.stale_days) END, 0)) AS measured,
    json_object('date', held.date, 'days', :as_of - held.latest,
        'looked_on', CASE WHEN held.looked IS NOT NULL THEN held.looked_on END,
        'looked_in', CASE WHEN held.looked IS NOT NULL THEN held.looked_in END,
        'looked_by', CASE WHEN held.looked IS NOT NULL THEN held.looked_by END) AS facts
FROM (
    SELECT meeting.id, record.date, record.latest, meeting.looked_on, meeting.looked_in, meeting.looked_by,
        CASE WHEN meeting.looked_on_earliest <= :as_of THEN min(meeting.looked_on_latest, :as_of) END AS looked,
        coalesce(body.missing_days, :missing_days) AS days, body.missing_days AS own_days, body.stale_days
    FROM meeting
    CROSS JOIN record ON record.id = meeting.id
    LEFT JOIN actor AS body ON body.id = meeting.body
    WHERE {among meeting.id}
        AND meeting.status = 'held'
        AND (record.date IS NULL
            OR record.latest <= CASE WHEN body.missing_days IS NULL THEN :missing_until
                ELSE day_reached(:calendar, :as_of, -body.missing_days) END)
        AND NOT EXISTS (
            SELECT 1 FROM outcome JOIN record AS of_outcome ON of_outcome.id = outcome.id
            WHERE outcome.meeting = meeting.id AND (of_outcome.earliest IS NULL OR of_outcome.earliest <= :as_of))
) AS held
