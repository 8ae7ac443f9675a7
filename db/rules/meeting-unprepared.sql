-- what     a meeting within :unprepared_days days has neither an agenda nor a brief
-- why      a meeting nobody prepared is one where the other side sets the agenda
-- clears   an agenda item, or an objective for the brief
-- from     DOMAIN §6 meeting-unprepared; FCO briefing guides
-- needs    known_citation, known_from, known_move, stage_now, in_force, assessment_fact, open_commitment
SELECT meeting.id AS record, 'agenda' AS key,
    coalesce(nullif(max(record.earliest - :unprepared_days, coalesce(known_from.day, 0), 0), 0), :as_of) AS since,
    CASE WHEN record.earliest - :as_of <= 7 THEN 'act' ELSE 'soon' END AS urgency,
    json_object('date', record.date, 'days', record.earliest - :as_of, 'place', meeting.place, 'open', (
        SELECT count(*) FROM open_commitment JOIN commitment ON commitment.id = open_commitment.commitment
        WHERE commitment.mechanism = meeting.body
            AND open_commitment.implementation NOT IN ('fulfilled', 'superseded'))) AS facts
FROM meeting
JOIN record ON record.id = meeting.id
LEFT JOIN known_from ON known_from.record = meeting.id
WHERE {among meeting.id}
    AND coalesce(meeting.status, 'scheduled') IN ('proposed', 'scheduled')
    AND record.latest >= :as_of
    AND record.earliest - :as_of <= :unprepared_days
    AND meeting.objective IS NULL
    AND NOT EXISTS (SELECT 1 FROM agenda_item WHERE agenda_item.meeting = meeting.id)
