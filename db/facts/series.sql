-- The held meetings of each body known on the as-of day, `back` counting them from the last; `before` is the day of the
-- one before. A meeting known to a month counts from its last day, but never from one still to come.
SELECT held.meeting, held.body, held.date, held.title, held.day,
    lag(held.day) OVER earlier AS before,
    row_number() OVER (PARTITION BY held.body ORDER BY held.day DESC, held.meeting DESC) AS back
FROM (
    SELECT meeting.id AS meeting, meeting.body, record.date, record.title, min(record.latest, :as_of) AS day
    FROM meeting JOIN record ON record.id = meeting.id
    WHERE {among meeting.body} AND meeting.body IN (SELECT id FROM actor) AND meeting.status = 'held' AND record.earliest <= :as_of
        AND meeting.id NOT IN (SELECT value FROM json_each(:hidden))
) AS held
WINDOW earlier AS (PARTITION BY held.body ORDER BY held.day, held.meeting)
