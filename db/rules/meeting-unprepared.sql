-- what     a meeting within :unprepared_days days has neither an agenda nor a brief
-- why      a meeting nobody prepared is one where the other side sets the agenda
-- clears   an agenda item, or an objective for the brief
-- from     DOMAIN §6 meeting-unprepared; FCO briefing guides; its body's own days go first
-- needs    known_from, unfinished
SELECT meeting.id AS record, 'agenda' AS key,
    coalesce(nullif(max(day_first(:calendar, record.earliest, -coalesce(body.unprepared_days, :unprepared_days)),
        coalesce((SELECT min(day) FROM known_from WHERE known_from.record = meeting.id), 0), 0), 0), :as_of) AS since,
    json_object('ahead', max(record.earliest - :as_of, 0),
        'threshold', coalesce(body.unprepared_days, :unprepared_days),
        'set_by', CASE WHEN body.unprepared_days IS NOT NULL THEN 'body' END) AS measured,
    json_object('date', record.date, 'days', record.earliest - :as_of, 'place', meeting.place, 'open', (
        SELECT count(*) FROM commitment CROSS JOIN unfinished ON unfinished.commitment = commitment.id
        WHERE commitment.mechanism = meeting.body)) AS facts
FROM meeting
CROSS JOIN record ON record.id = meeting.id
LEFT JOIN actor AS body ON body.id = meeting.body
WHERE {among meeting.id}
    AND coalesce(meeting.status, 'scheduled') IN ('proposed', 'scheduled')
    AND record.latest >= :as_of
    AND record.earliest <= CASE WHEN body.unprepared_days IS NULL THEN :unprepared_until
        ELSE day_reached(:calendar, :as_of, body.unprepared_days) END
    AND meeting.objective IS NULL
    AND NOT EXISTS (SELECT 1 FROM agenda_item WHERE agenda_item.meeting = meeting.id)
