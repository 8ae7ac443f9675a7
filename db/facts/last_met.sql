-- The last held meeting of each body, as known on the as-of day.
-- needs    series
SELECT body, meeting, title, date, day FROM series WHERE back = 1
