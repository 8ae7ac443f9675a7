-- The median of the days between the held meetings of each body, and how many meetings that is.
-- needs    series
SELECT body, avg(gap) AS days, max(gaps) + 1 AS meetings
FROM (
    SELECT body, day - before AS gap, row_number() OVER (PARTITION BY body ORDER BY day - before) AS place,
        count(*) OVER (PARTITION BY body) AS gaps
    FROM series WHERE before IS NOT NULL
)
WHERE place IN ((gaps + 1) / 2, (gaps + 2) / 2)
GROUP BY body
