-- What the rules read of to say whether the records in :subjects (a JSON array) are flagged: these; the outcomes of
-- the meetings among them; what the bodies of these meetings carry or owe; what is open from the meetings that they
-- take up; and what contradicts them.
WITH subject (id) AS MATERIALIZED (SELECT value FROM json_each(:subjects)),
body (id) AS MATERIALIZED (
    SELECT meeting.body FROM subject CROSS JOIN meeting ON meeting.id = subject.id
    WHERE meeting.body IN (SELECT id FROM actor)
    UNION
    SELECT actor.id FROM subject CROSS JOIN actor ON actor.id = subject.id
),
taken_up (id) AS MATERIALIZED (
    SELECT (SELECT meeting.id FROM meeting CROSS JOIN record ON record.id = meeting.id
        WHERE meeting.body = body.id AND meeting.status = 'held' AND record.earliest <= :as_of
        ORDER BY min(record.latest, :as_of) DESC, meeting.id DESC LIMIT 1)
    FROM body
    UNION
    SELECT link.target FROM subject CROSS JOIN link ON link.origin = subject.id WHERE link.type = 'follows-up'
),
numbered (id, body, number) AS MATERIALIZED (
    SELECT meeting.id, meeting.body, series_number(record.title)
    FROM body CROSS JOIN meeting ON meeting.body = body.id CROSS JOIN record ON record.id = meeting.id
),
mate (id) AS (
    SELECT other.id
    FROM numbered JOIN numbered AS other ON other.body = numbered.body AND other.number = numbered.number
    WHERE numbered.id IN (SELECT id FROM subject)
)
SELECT id FROM subject
UNION
SELECT id FROM body
UNION
SELECT id FROM mate
UNION
SELECT link.origin FROM subject CROSS JOIN link ON link.target = subject.id WHERE link.type = 'contradicts'
UNION
SELECT outcome.id FROM subject CROSS JOIN outcome ON outcome.meeting = subject.id
UNION
SELECT commitment.id FROM body CROSS JOIN commitment ON commitment.mechanism = body.id
UNION
SELECT involvement.record FROM body CROSS JOIN involvement ON involvement.actor = body.id
WHERE involvement.part = 'obligors'
UNION
SELECT commitment.id FROM taken_up CROSS JOIN commitment ON commitment.made_at = taken_up.id
UNION
SELECT reference.target FROM taken_up
CROSS JOIN agenda_item ON agenda_item.meeting = taken_up.id
CROSS JOIN reference ON reference.record = agenda_item.id AND reference.field = 'commitments'
