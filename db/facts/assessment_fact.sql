-- What counts of each assessment: `has_source`, a source published by the as-of day stands behind it; `independent`,
-- that source is joint text or not the obligor's own, followed back to what it derives from. One that names no obligor
-- speaks of all who owe the commitment, and is independent when it is so of each.
-- needs    derived_account, actor_side
-- inline
SELECT assessment.commitment, assessment.obligor, assessment.implementation, record.date, record.earliest,
    record.latest,
    coalesce(published.earliest <= :as_of, 0) AS has_source,
    coalesce((
        SELECT max(account.side IN ('joint', 'press', 'other'))
            OR (owing.known AND (NOT owing.ours OR max(account.side = 'theirs'))
                AND (NOT owing.theirs OR max(account.side = 'ours')))
        FROM source AS told
        LEFT JOIN derived_account ON derived_account.source = told.id
        CROSS JOIN source AS account ON account.id = coalesce(derived_account.account, told.id)
        CROSS JOIN (
            SELECT count(*) > 0 AND count(actor_side.actor) = count(*) AS known, max(actor_side.ours) AS ours,
                max(actor_side.theirs) AS theirs
            FROM (
                SELECT assessment.obligor AS actor WHERE assessment.obligor IS NOT NULL
                UNION ALL
                SELECT involvement.actor FROM involvement
                WHERE assessment.obligor IS NULL AND involvement.record = assessment.commitment
                    AND involvement.part = 'obligors'
            ) AS one
            LEFT JOIN actor_side ON actor_side.actor = one.actor
        ) AS owing
        WHERE told.id = assessment.source
    ), 0) AS independent,
    assessment.id AS assessment
FROM assessment
CROSS JOIN record ON record.id = assessment.id
LEFT JOIN record AS published ON published.id = assessment.source
WHERE {among assessment.commitment}
