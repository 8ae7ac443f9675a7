-- What the known citations of each outcome amount to: how many sources, how many of them quoted, and whose accounts
-- they are in the end. A source published after the as-of day is not known yet.
-- needs    derived_account
SELECT outcome.id AS outcome,
    count(DISTINCT published.id) AS sources,
    count(DISTINCT CASE WHEN citation.quote IS NOT NULL THEN published.id END) AS quoted_sources,
    coalesce(max(account.side IN ('joint', 'press', 'other')), 0) AS neutral,
    coalesce(max(account.side = 'ours'), 0) AS ours,
    coalesce(max(account.side = 'theirs'), 0) AS theirs,
    coalesce(max(published.id IS NOT NULL AND account.side IS NOT NULL), 0) AS sided
FROM outcome
LEFT JOIN citation ON citation.of = outcome.id
    AND citation.id NOT IN (SELECT value FROM json_each(:hidden))
    AND citation.source NOT IN (SELECT value FROM json_each(:hidden))
LEFT JOIN record AS published ON published.id = citation.source
    AND (published.earliest IS NULL OR published.earliest <= :as_of)
LEFT JOIN derived_account ON derived_account.source = published.id
LEFT JOIN source AS account ON account.id = coalesce(derived_account.account, published.id)
WHERE {among outcome.id}
GROUP BY outcome.id
