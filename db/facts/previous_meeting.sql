-- The meetings still to come, each with the held ones that it takes up: the last of its body, and what it follows up.
-- needs    last_met
SELECT meeting.id AS meeting, last_met.meeting AS previous, last_met.title, last_met.date, last_met.day
FROM meeting
JOIN record ON record.id = meeting.id
JOIN last_met ON last_met.body = meeting.body
WHERE {among meeting.id}
    AND coalesce(meeting.status, 'scheduled') IN ('proposed', 'scheduled')
    AND coalesce(record.latest, :as_of) >= :as_of
UNION
SELECT meeting.id, held.id, before.title, before.date, min(before.latest, :as_of)
FROM link
CROSS JOIN meeting ON meeting.id = link.origin
CROSS JOIN record ON record.id = meeting.id
CROSS JOIN meeting AS held ON held.id = link.target
CROSS JOIN record AS before ON before.id = held.id
WHERE link.type = 'follows-up' AND {among meeting.id}
    AND coalesce(meeting.status, 'scheduled') IN ('proposed', 'scheduled')
    AND coalesce(record.latest, :as_of) >= :as_of
    AND held.status = 'held' AND before.earliest <= :as_of
    AND held.id NOT IN (SELECT value FROM json_each(:hidden))
