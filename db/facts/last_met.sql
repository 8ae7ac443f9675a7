-- The last held meeting of each body, as known on the as-of day.
-- needs    series
SELECT series.body, series.meeting, record.title, record.date, series.day
FROM series CROSS JOIN record ON record.id = series.meeting
WHERE series.last
