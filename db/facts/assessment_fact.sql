-- What counts of each assessment: `has_source`, a source published by the as-of day stands behind it; `independent`,
-- that source is joint text or not the obligor's own, followed back to what it derives from. One that names no obligor
-- speaks of all who owe the commitment, and is independent when it is so of each. Columns as in AssessmentFact.
WITH RECURSIVE back (source, account) AS (
    SELECT assessment.source, assessment.source FROM assessment
    WHERE assessment.source IS NOT NULL AND {among assessment.commitment}
    UNION
    SELECT back.source, reference.target FROM back
    CROSS JOIN reference ON reference.record = back.account AND reference.field = 'derives_from'
    WHERE reference.target NOT IN (SELECT value FROM json_each(:hidden))
),
account (source, neutral, ours, theirs) AS MATERIALIZED (
    SELECT back.source, max(root.side IN ('joint', 'press', 'other')), max(root.side = 'ours'), max(root.side = 'theirs')
    FROM back CROSS JOIN source AS root ON root.id = back.account
    WHERE NOT EXISTS (
        SELECT 1 FROM reference WHERE reference.record = root.id AND reference.field = 'derives_from'
            AND reference.target NOT IN (SELECT value FROM json_each(:hidden)))
    GROUP BY back.source
),
above (actor, ancestor) AS (
    SELECT DISTINCT assessment.obligor, assessment.obligor FROM assessment
    WHERE assessment.obligor IS NOT NULL AND {among assessment.commitment}
    UNION
    SELECT involvement.actor, involvement.actor FROM assessment
    CROSS JOIN involvement ON involvement.record = assessment.commitment AND involvement.part = 'obligors'
    WHERE assessment.obligor IS NULL AND {among assessment.commitment}
    UNION
    SELECT above.actor, actor.parent FROM above CROSS JOIN actor ON actor.id = above.ancestor
    WHERE actor.parent IS NOT NULL
    UNION
    SELECT above.actor, reference.target FROM above
    CROSS JOIN reference ON reference.record = above.ancestor AND reference.field = 'members'
),
stands (actor, ours, theirs) AS MATERIALIZED (
    SELECT above.actor, max(above.ancestor = :our_side), max(above.ancestor <> :our_side)
    FROM above CROSS JOIN actor AS state ON state.id = above.ancestor AND state.type = 'state'
    GROUP BY above.actor
),
together (commitment, ours, theirs) AS MATERIALIZED (
    SELECT involvement.record, max(stands.ours), max(stands.theirs)
    FROM involvement LEFT JOIN stands ON stands.actor = involvement.actor
    WHERE involvement.part = 'obligors' AND {among involvement.record}
    GROUP BY involvement.record
    HAVING count(stands.actor) = count(*)
)
SELECT assessment.commitment, assessment.obligor, assessment.implementation, record.date,
    coalesce(source.earliest <= :as_of, 0) AS has_source,
    coalesce(
        account.neutral
        OR (stands.actor IS NOT NULL
            AND (NOT stands.ours OR account.theirs) AND (NOT stands.theirs OR account.ours))
        OR (assessment.obligor IS NULL AND together.commitment IS NOT NULL
            AND (NOT together.ours OR account.theirs) AND (NOT together.theirs OR account.ours)),
        0
    ) AS independent,
    assessment.id AS assessment
FROM assessment
JOIN record ON record.id = assessment.id
LEFT JOIN record AS source ON source.id = assessment.source
LEFT JOIN account ON account.source = assessment.source
LEFT JOIN stands ON stands.actor = assessment.obligor
LEFT JOIN together ON together.commitment = assessment.commitment
WHERE {among assessment.commitment}
    AND assessment.id NOT IN (SELECT value FROM json_each(:hidden))
    AND coalesce(assessment.source, 0) NOT IN (SELECT value FROM json_each(:hidden))
