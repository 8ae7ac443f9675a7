-- what     a meeting's day (or its whole month) has passed and it is still "scheduled"
-- why      nobody can tell whether it was held, put off or called off
-- clears   its status: held, postponed or cancelled
-- from     DOMAIN §6 meeting-unconfirmed
SELECT meeting.id AS record, record.date AS key, record.latest + 1 AS since,
    json_object('past', :as_of - record.latest) AS measured,
    json_object('date', record.date, 'days', :as_of - record.latest, 'status', meeting.status) AS facts
FROM meeting
CROSS JOIN record ON record.id = meeting.id
WHERE {among meeting.id}
    AND coalesce(meeting.status, 'scheduled') IN ('proposed', 'scheduled') AND record.latest < :as_of
