-- Meetings whose title says which of its body's series they are, by that number; those called off or put off are not.
SELECT meeting.id AS meeting, meeting.body, series_number(record.title) AS number, record.earliest, record.latest
FROM meeting JOIN record ON record.id = meeting.id
WHERE {among meeting.body} AND meeting.body IN (SELECT id FROM actor) AND record.date IS NOT NULL
    AND coalesce(meeting.status, 'scheduled') IN ('proposed', 'scheduled', 'held')
