-- The held meetings of each body known on the as-of day; `before` is the day of the one before, `last` marks the last. A
-- meeting known to a month counts from its last day, but never from one still to come.
SELECT held.meeting, held.body, held.day, lag(held.day) OVER entered AS before,
    lead(held.day) OVER entered IS NULL AS last
FROM (
    SELECT meeting.id AS meeting, meeting.body, min(record.latest, :as_of) AS day
    FROM meeting JOIN record ON record.id = meeting.id
    WHERE {among meeting.body} AND meeting.body IN (SELECT id FROM actor) AND meeting.status = 'held'
        AND record.earliest <= :as_of
) AS held
WINDOW entered AS (PARTITION BY held.body ORDER BY held.day, held.meeting)
