-- What the gates of DOMAIN §5 read of each outcome known on the as-of day. The columns after `outcome` stand in the
-- order of OutcomeFacts.
--
-- `independent`: joint text, or for each side that owes the outcome an account that is not that side's own; a source
-- that derives from another has the side of what it derives from. What lies above a ceiling (:hidden) is not read.
SELECT
    outcome.id AS outcome,
    outcome.level,
    (SELECT count(*) FROM involvement WHERE record = outcome.id AND part = 'responsible'
        AND actor NOT IN (SELECT value FROM json_each(:hidden))) AS responsible,
    record.earliest,
    record.latest,
    record.month_or_better,
    outcome.value IS NOT NULL AND outcome.unit IS NOT NULL AS has_quantity,
    outcome.artefact IS NOT NULL AS artefact,
    coalesce(evidence.sources, 0) AS sources,
    coalesce(evidence.quoted_sources, 0) AS quoted_sources,
    coalesce(
        evidence.neutral
        OR (obligor_side.outcome IS NOT NULL
            AND (NOT obligor_side.ours OR evidence.theirs)
            AND (NOT obligor_side.theirs OR evidence.ours)),
        0
    ) AS independent,
    (outcome.meeting IS NOT NULL AND outcome.meeting NOT IN (SELECT value FROM json_each(:hidden)))
        OR (outcome.commitment IS NOT NULL AND outcome.commitment NOT IN (SELECT value FROM json_each(:hidden)))
        AS belongs,
    (SELECT min(parent.earliest) FROM record AS parent
     WHERE parent.id IN (outcome.meeting, outcome.commitment)
        AND parent.id NOT IN (SELECT value FROM json_each(:hidden))) AS parent_earliest,
    outcome.artefact_folded IS NOT NULL AND EXISTS (
        SELECT 1 FROM outcome AS other JOIN record AS earlier ON earlier.id = other.id
        WHERE other.artefact_folded = outcome.artefact_folded AND other.id <> outcome.id
            AND other.id NOT IN (SELECT value FROM json_each(:hidden))
            AND (coalesce(earlier.latest, 3652060), other.id) < (coalesce(record.latest, 3652060), outcome.id)
    ) AS earlier_same_artefact,
    EXISTS (
        SELECT 1 FROM record AS reversal
        WHERE reversal.id = outcome.reversed_by AND reversal.id NOT IN (SELECT value FROM json_each(:hidden))
            AND (reversal.earliest IS NULL OR reversal.earliest <= :as_of)
    ) AS reversed,
    outcome.baseline IS NOT NULL AS baseline,
    outcome.value IS NOT NULL AS value,
    outcome.unit IS NOT NULL AS unit,
    outcome.period IS NOT NULL AS period,
    outcome.unit IS NOT NULL AND coalesce(fold(outcome.baseline_unit) = fold(outcome.unit), 1) AS same_unit,
    coalesce(evidence.sided, 0) AS sided
FROM outcome
JOIN record ON record.id = outcome.id
LEFT JOIN evidence ON evidence.record = outcome.id
LEFT JOIN obligor_side ON obligor_side.outcome = outcome.id
WHERE {among outcome.id} AND (record.earliest IS NULL OR record.earliest <= :as_of)
