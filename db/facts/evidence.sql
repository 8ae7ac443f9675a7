-- What the known citations of each record amount to: how many sources, how many of them quoted, and whose accounts.
SELECT of AS record,
    count(DISTINCT source) AS sources,
    count(DISTINCT CASE WHEN quote IS NOT NULL THEN source END) AS quoted_sources,
    coalesce(max(side IN ('joint', 'press', 'other')), 0) AS neutral,
    coalesce(max(side = 'ours'), 0) AS ours,
    coalesce(max(side = 'theirs'), 0) AS theirs,
    max(side IS NOT NULL) AS sided
FROM known_citation
GROUP BY of
