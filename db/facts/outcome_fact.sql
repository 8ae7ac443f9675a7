-- What the gates of DOMAIN §5 read of each outcome known on the as-of day. The columns after `outcome` stand in the
-- order of OutcomeFacts, and after them what it belongs to.
--
-- `independent`: joint text, or for each side that owes the outcome an account that is not that side's own; a source
-- that derives from another has the side of what it derives from. Those who owe it are its obligors, else its
-- commitment's, else those responsible. A source published later is not read.
-- needs    derived_account, actor_side
-- inline
SELECT
    told.outcome,
    told.level,
    (SELECT count(*) FROM involvement WHERE record = told.outcome AND part = 'responsible') AS responsible,
    record.earliest,
    record.latest,
    record.month_or_better,
    told.has_quantity,
    told.artefact,
    told.sources,
    told.quoted_sources,
    CASE WHEN told.neutral THEN 1 ELSE (
        SELECT count(*) > 0 AND (NOT max(actor_side.ours) OR told.theirs) AND (NOT max(actor_side.theirs) OR told.ours)
        FROM involvement CROSS JOIN actor_side ON actor_side.actor = involvement.actor
        WHERE involvement.record IN (told.outcome, told.commitment)
            AND CASE involvement.part
                WHEN 'obligor' THEN involvement.record = told.outcome
                WHEN 'obligors' THEN NOT EXISTS (
                    SELECT 1 FROM involvement AS own WHERE own.record = told.outcome AND own.part = 'obligor')
                WHEN 'responsible' THEN NOT EXISTS (
                    SELECT 1 FROM involvement AS own WHERE (own.record = told.outcome AND own.part = 'obligor')
                        OR (own.record = told.commitment AND own.part = 'obligors'))
                END
    ) END AS independent,
    of_meeting.id IS NOT NULL OR of_commitment.id IS NOT NULL AS belongs,
    coalesce(min(of_meeting.earliest, of_commitment.earliest), of_meeting.earliest, of_commitment.earliest)
        AS parent_earliest,
    CASE WHEN told.artefact_folded IS NULL THEN 0
        WHEN told.artefact_folded NOT IN ( -- whole
            SELECT artefact_folded FROM outcome WHERE artefact_folded IS NOT NULL -- whole
            GROUP BY artefact_folded HAVING count(*) > 1) THEN 0 -- whole
        ELSE EXISTS (
            SELECT 1 FROM outcome AS other JOIN record AS earlier ON earlier.id = other.id
            WHERE other.artefact_folded = told.artefact_folded AND other.id <> told.outcome
                AND (coalesce(earlier.latest, 3652060), other.id) < (coalesce(record.latest, 3652060), told.outcome))
        END AS earlier_same_artefact,
    CASE WHEN told.reversed_by IS NULL THEN 0
        ELSE EXISTS (
            SELECT 1 FROM record AS reversal
            WHERE reversal.id = told.reversed_by AND (reversal.earliest IS NULL OR reversal.earliest <= :as_of))
        END AS reversed,
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
        CASE WHEN outcome.unit IS NULL THEN 0
            WHEN outcome.baseline_unit IS NULL OR outcome.baseline_unit = outcome.unit THEN 1
            ELSE fold(outcome.baseline_unit) = fold(outcome.unit) END AS same_unit,
        count(DISTINCT published.id) AS sources,
        count(DISTINCT CASE WHEN citation.quote IS NOT NULL THEN published.id END) AS quoted_sources,
        coalesce(max(account.side IN ('joint', 'press', 'other')), 0) AS neutral,
        coalesce(max(account.side = 'ours'), 0) AS ours,
        coalesce(max(account.side = 'theirs'), 0) AS theirs,
        coalesce(max(account.side IS NOT NULL), 0) AS sided
    FROM outcome
    LEFT JOIN citation ON citation.of = outcome.id
    LEFT JOIN record AS published ON published.id = citation.source
        AND (published.earliest IS NULL OR published.earliest <= :as_of)
    LEFT JOIN derived_account ON derived_account.source = published.id
    LEFT JOIN source AS account ON account.id = coalesce(derived_account.account, published.id)
    WHERE {among outcome.id}
    GROUP BY outcome.id
) AS told
CROSS JOIN record ON record.id = told.outcome
LEFT JOIN record AS of_meeting ON of_meeting.id = told.meeting
LEFT JOIN record AS of_commitment ON of_commitment.id = told.commitment
WHERE record.earliest IS NULL OR record.earliest <= :as_of
