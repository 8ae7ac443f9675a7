-- What counts of each assessment: `has_source`, a dated source stands behind it; `independent`, that source is joint
-- text or not the obligor's own, followed back to what it derives from. Columns as in AssessmentFact.
SELECT assessment.commitment, assessment.obligor, assessment.implementation, record.date,
    EXISTS (SELECT 1 FROM record AS source WHERE source.id = assessment.source AND source.date IS NOT NULL) AS has_source,
    EXISTS (
        SELECT 1 FROM source_root JOIN source AS root ON root.id = source_root.root
        WHERE source_root.source = assessment.source
            AND (root.side IN ('joint', 'press', 'other')
                OR root.side IS NOT NULL AND assessment.obligor IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM actor_state WHERE actor_state.actor = assessment.obligor
                        AND CASE WHEN actor_state.state = :our_side THEN 'ours' ELSE 'theirs' END = root.side))
    ) AS independent,
    assessment.id AS assessment
FROM assessment
JOIN record ON record.id = assessment.id
WHERE assessment.id NOT IN (SELECT value FROM json_each(:hidden))
    AND coalesce(assessment.source, 0) NOT IN (SELECT value FROM json_each(:hidden))
