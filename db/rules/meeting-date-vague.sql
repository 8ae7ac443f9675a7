-- what     a meeting known only to the month, or worse, begins within :vague_days days; or it has no date at all
-- why      travel, papers and the agenda wait for a day
-- clears   the day of the meeting
-- from     DOMAIN §6 meeting-date-vague; its body's own days go first
-- needs    known_from
SELECT meeting.id AS record, coalesce(record.date, 'undated') AS key,
    coalesce(nullif(max(coalesce(day_first(:calendar, record.earliest, -coalesce(body.vague_days, :vague_days)), 0),
        coalesce((SELECT min(day) FROM known_from WHERE known_from.record = meeting.id), 0), 0), 0), :as_of) AS since,
    json_object('ahead', max(record.earliest - :as_of, 0), 'threshold', coalesce(body.vague_days, :vague_days),
        'set_by', CASE WHEN body.vague_days IS NOT NULL THEN 'body' END) AS measured,
    json_object('date', record.date, 'earliest_days', max(record.earliest - :as_of, 0),
        'latest_days', CASE WHEN record.latest < 3652060 THEN record.latest - :as_of END) AS facts
FROM meeting
CROSS JOIN record ON record.id = meeting.id
LEFT JOIN actor AS body ON body.id = meeting.body
WHERE {among meeting.id}
    AND coalesce(meeting.status, 'scheduled') IN ('proposed', 'scheduled')
    AND (record.date IS NULL
        OR (record.latest >= :as_of
            AND record.earliest <= CASE WHEN body.vague_days IS NULL THEN :vague_until
                ELSE day_reached(:calendar, :as_of, body.vague_days) END
            AND record.latest - record.earliest >= 27))
