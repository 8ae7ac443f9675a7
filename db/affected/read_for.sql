-- What the rules read of to say whether the records in :subjects (a JSON array) are flagged: these; the outcomes of
-- the meetings among them; and what the bodies of these meetings carry or owe.
WITH subject (id) AS MATERIALIZED (SELECT value FROM json_each(:subjects)),
body (id) AS MATERIALIZED (
    SELECT DISTINCT meeting.body FROM subject CROSS JOIN meeting ON meeting.id = subject.id
    WHERE meeting.body IS NOT NULL
)
SELECT id FROM subject
UNION
SELECT outcome.id FROM subject CROSS JOIN outcome ON outcome.meeting = subject.id
UNION
SELECT commitment.id FROM body CROSS JOIN commitment ON commitment.mechanism = body.id
UNION
SELECT involvement.record FROM body CROSS JOIN involvement ON involvement.actor = body.id
WHERE involvement.part = 'obligors'
