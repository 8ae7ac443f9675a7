-- what     an outcome is recorded and no source is cited for it; or none of what it claims is quoted
-- why      what nobody can show is a claim, not a result
-- clears   the source that tells of it, and for an output or more its words
-- from     DOMAIN §5 T5, §6 outcome-unevidenced
-- needs    outcome_judged
SELECT judged.outcome AS record, CASE WHEN judged.gates & 512 THEN 'no quote' ELSE 'no source' END AS key,
    max(CASE WHEN record.latest <= :as_of THEN record.latest ELSE coalesce(nullif(record.earliest, 0), :as_of) END, 1)
        AS since,
    json_object('past', :as_of - record.latest, 'claims', judged.verdict = 'claimed-no-evidence') AS measured,
    json_object('date', record.date, 'level', outcome.level, 'sources',
        (SELECT count(DISTINCT told.id) FROM citation CROSS JOIN record AS told ON told.id = citation.source
            WHERE citation.of = judged.outcome AND coalesce(told.earliest, 0) <= :as_of
                AND citation.id NOT IN (SELECT value FROM json_each(:hidden))
                AND told.id NOT IN (SELECT value FROM json_each(:hidden))),
        'parent', parent.title) AS facts
FROM outcome_judged AS judged
CROSS JOIN outcome ON outcome.id = judged.outcome
CROSS JOIN record ON record.id = judged.outcome
LEFT JOIN record AS parent
    ON parent.id = coalesce((SELECT id FROM meeting WHERE id = outcome.meeting), outcome.commitment)
WHERE {among judged.outcome}
    AND (judged.gates & 512 = 0 OR judged.verdict = 'claimed-no-evidence')
