-- what     an outcome is recorded and no source is cited for it; or none of what it claims is quoted
-- why      what nobody can show is a claim, not a result
-- clears   the source that tells of it, and for an output or more its words
-- from     DOMAIN §5 T5, §6 outcome-unevidenced
-- needs    known_citation, evidence, obligor_side, outcome_fact, outcome_judged
SELECT judged.outcome AS record, CASE WHEN evidence.record IS NULL THEN 'no source' ELSE 'no quote' END AS key,
    max(CASE WHEN record.latest <= :as_of THEN record.latest ELSE coalesce(nullif(record.earliest, 0), :as_of) END, 1)
        AS since,
    CASE WHEN judged.verdict <> 'claimed-no-evidence' THEN 'watch'
        WHEN :as_of - coalesce(record.latest, :as_of) <= 180 THEN 'soon' ELSE 'watch' END AS urgency,
    json_object('date', record.date, 'level', outcome.level, 'sources', coalesce(evidence.sources, 0),
        'parent', parent.title) AS facts
FROM outcome_judged AS judged
JOIN outcome ON outcome.id = judged.outcome
JOIN record ON record.id = judged.outcome
LEFT JOIN evidence ON evidence.record = judged.outcome
LEFT JOIN record AS parent ON parent.id = coalesce(outcome.meeting, outcome.commitment)
WHERE {among outcome.id}
    AND (evidence.record IS NULL OR judged.verdict = 'claimed-no-evidence')
