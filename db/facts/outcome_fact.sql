-- What the gates of DOMAIN §5 read of each outcome known on the as-of day. The columns after `outcome` stand in the
-- order of OutcomeFacts, and after them what it belongs to.
--
-- `independent`: joint text, or for each side that owes the outcome an account that is not that side's own; a source
-- that derives from another has the side of what it derives from. Those who owe it are its obligors, else its
-- commitment's, else those responsible. What lies above a ceiling (:hidden) is not read, nor a source published later.
-- needs    derived_account, actor_side
-- inline
SELECT
    told.outcome,
    told.level,
    (SELECT count(*) FROM involvement WHERE record = told.outcome AND part = 'responsible'
        AND actor NOT IN (SELECT value FROM json_each(:hidden))) AS responsible,
    record.earliest,
    record.latest,
    record.month_or_better,
    told.has_quantity,
    told.artefact,
    told.sources,
    told.quoted_sources,
    coalesce(
        told.neutral
        OR (SELECT count(*) > 0 AND (NOT max(actor_side.ours) OR told.theirs)
                AND (NOT max(actor_side.theirs) OR told.ours)
            FROM involvement CROSS JOIN actor_side ON actor_side.actor = involvement.actor
            WHERE involvement.record IN (told.outcome, told.commitment)
                AND CASE involvement.part
                    WHEN 'obligor' THEN involvement.record = told.outcome
                    WHEN 'obligors' THEN NOT EXISTS (
                        SELECT 1 FROM involvement AS own WHERE own.record = told.outcome AND own.part = 'obligor')
                    WHEN 'responsible' THEN NOT EXISTS (
                        SELECT 1 FROM involvement AS own WHERE (own.record = told.outcome AND own.part = 'obligor')
                            OR (own.record = told.commitment AND own.part = 'obligors'))
                    END),
        0
    ) AS independent,
    (told.meeting IS NOT NULL AND told.meeting NOT IN (SELECT value FROM json_each(:hidden)))
        OR (told.commitment IS NOT NULL AND told.commitment NOT IN (SELECT value FROM json_each(:hidden)))
        AS belongs,
    (SELECT min(parent.earliest) FROM record AS parent
     WHERE parent.id IN (told.meeting, told.commitment)
        AND parent.id NOT IN (SELECT value FROM json_each(:hidden))) AS parent_earliest,
    told.artefact_folded IS NOT NULL AND EXISTS (
        SELECT 1 FROM outcome AS other JOIN record AS earlier ON earlier.id = other.id
        WHERE other.artefact_folded = told.artefact_folded AND other.id <> told.outcome
            AND other.id NOT IN (SELECT value FROM json_each(:hidden))
            AND (coalesce(earlier.latest, 3652060), other.id) < (coalesce(record.latest, 3652060), told.outcome)
    ) AS earlier_same_artefact,
    told.reversed_by IS NOT NULL AND EXISTS (
        SELECT 1 FROM record AS reversal
        WHERE reversal.id = told.reversed_by AND reversal.id NOT IN (SELECT value FROM json_each(:hidden))
            AND (reversal.earliest IS NULL OR reversal.earliest <= :as_of)
    ) AS reversed,
    told.baseline,
    told.value,
    told.unit,
    told.period,
    told.same_unit,
    told.sided,
    told.meeting,
    told.commitment
FROM (
    SELECT outcome.id AS outcome, outcome.meeting, outcome.commitment, outcome.level, outcome.artefact_folded,
        outcome.reversed_by,
        outcome.value IS NOT NULL AND outcome.unit IS NOT NULL AS has_quantity,
        outcome.artefact IS NOT NULL AS artefact,
        outcome.baseline IS NOT NULL AS baseline,
        outcome.value IS NOT NULL AS value,
        outcome.unit IS NOT NULL AS unit,
        outcome.period IS NOT NULL AS period,
        outcome.unit IS NOT NULL AND coalesce(fold(outcome.baseline_unit) = fold(outcome.unit), 1) AS same_unit,
        count(DISTINCT published.id) AS sources,
        count(DISTINCT CASE WHEN citation.quote IS NOT NULL THEN published.id END) AS quoted_sources,
        coalesce(max(account.side IN ('joint', 'press', 'other')), 0) AS neutral,
        coalesce(max(account.side = 'ours'), 0) AS ours,
        coalesce(max(account.side = 'theirs'), 0) AS theirs,
        coalesce(max(account.side IS NOT NULL), 0) AS sided
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
) AS told
CROSS JOIN record ON record.id = told.outcome
WHERE record.earliest IS NULL OR record.earliest <= :as_of
