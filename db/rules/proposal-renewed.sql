-- what     a proposal was rejected and then offered again
-- why      a thing refused once comes back when attention is elsewhere
-- clears   it is agreed or withdrawn, or a person dismisses it
-- from     DOMAIN §6 proposal-renewed
-- needs    known_move, stage_now
SELECT renewed.commitment AS record, renewed.date AS key, coalesce(nullif(renewed.earliest, 0), :as_of) AS since,
    '{}' AS measured,
    json_object('first_offered', (SELECT date FROM known_move AS first
            WHERE first.commitment = renewed.commitment AND first.stage = 'offered' ORDER BY first.move LIMIT 1),
        'renewed', renewed.date, 'stage', stage_now.stage, 'stage_date', stage_now.date, 'times', count(*)) AS facts
FROM known_move AS renewed
JOIN stage_now ON stage_now.commitment = renewed.commitment
WHERE {among renewed.commitment}
    AND renewed.stage = 'offered'
    AND stage_now.stage NOT IN ('agreed', 'pledged', 'withdrawn')
    AND EXISTS (SELECT 1 FROM known_move AS rejected WHERE rejected.commitment = renewed.commitment
        AND rejected.stage = 'rejected' AND rejected.move < renewed.move)
GROUP BY renewed.commitment
