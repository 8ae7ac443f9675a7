-- what     a meeting known only to the month, or worse, begins within :vague_days days; or it has no date at all
-- why      travel, papers and the agenda wait for a day
-- clears   the day of the meeting
-- from     DOMAIN §6 meeting-date-vague
-- needs    known_citation, known_from
SELECT meeting.id AS record, coalesce(record.date, 'undated') AS key,
    coalesce(nullif(max(coalesce(record.earliest, 0) - :vague_days, coalesce(known_from.day, 0), 0), 0), :as_of) AS since,
    CASE WHEN coalesce(record.earliest, :as_of) - :as_of <= 30 THEN 'soon' ELSE 'watch' END AS urgency,
    json_object('date', record.date, 'earliest_days', max(record.earliest - :as_of, 0),
        'latest_days', record.latest - :as_of) AS facts
FROM meeting
JOIN record ON record.id = meeting.id
LEFT JOIN known_from ON known_from.record = meeting.id
WHERE {among meeting.id}
    AND coalesce(meeting.status, 'scheduled') IN ('proposed', 'scheduled')
    AND (record.date IS NULL
        OR (record.latest >= :as_of
            AND record.earliest - :as_of <= :vague_days
            AND record.latest - record.earliest >= 27))
