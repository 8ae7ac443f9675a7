-- What the gates of DOMAIN §5 read of each outcome known on the as-of day. The columns after `outcome` stand in the
-- order of OutcomeFacts.
--
-- `independent`: joint text, or for each side that owes the outcome an account that is not that side's own; a source
-- that derives from another has the side of what it derives from. Those who owe it are its obligors, else its
-- commitment's, else those responsible. What lies above a ceiling (:hidden) is not read.
-- needs    evidence, actor_side
-- inline
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
    evidence.sources,
    evidence.quoted_sources,
    coalesce(
        evidence.neutral
        OR (SELECT count(*) > 0 AND (NOT max(actor_side.ours) OR evidence.theirs)
                AND (NOT max(actor_side.theirs) OR evidence.ours)
            FROM involvement CROSS JOIN actor_side ON actor_side.actor = involvement.actor
            WHERE involvement.record IN (outcome.id, outcome.commitment)
                AND CASE involvement.part
                    WHEN 'obligor' THEN involvement.record = outcome.id
                    WHEN 'obligors' THEN NOT EXISTS (
                        SELECT 1 FROM involvement AS own WHERE own.record = outcome.id AND own.part = 'obligor')
                    WHEN 'responsible' THEN NOT EXISTS (
                        SELECT 1 FROM involvement AS own WHERE (own.record = outcome.id AND own.part = 'obligor')
                            OR (own.record = outcome.commitment AND own.part = 'obligors'))
                    END),
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
    outcome.reversed_by IS NOT NULL AND EXISTS (
        SELECT 1 FROM record AS reversal
        WHERE reversal.id = outcome.reversed_by AND reversal.id NOT IN (SELECT value FROM json_each(:hidden))
            AND (reversal.earliest IS NULL OR reversal.earliest <= :as_of)
    ) AS reversed,
    outcome.baseline IS NOT NULL AS baseline,
    outcome.value IS NOT NULL AS value,
    outcome.unit IS NOT NULL AS unit,
    outcome.period IS NOT NULL AS period,
    outcome.unit IS NOT NULL AND coalesce(fold(outcome.baseline_unit) = fold(outcome.unit), 1) AS same_unit,
    evidence.sided
FROM evidence
CROSS JOIN outcome ON outcome.id = evidence.outcome
CROSS JOIN record ON record.id = evidence.outcome
WHERE record.earliest IS NULL OR record.earliest <= :as_of
