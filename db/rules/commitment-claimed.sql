-- what     a commitment, or an obligor's part of it, is held to be fulfilled on that obligor's word alone
-- why      nobody is the judge of his own promise
-- clears   an assessment that rests on joint text, or on a source that is not the obligor's own
-- from     DOMAIN §3 rule 2, §6 commitment-claimed
-- needs    open_commitment, assessment_fact, derived_account
SELECT claimed.commitment AS record, group_concat(claim.uid, ' ' ORDER BY claim.id, who.id) AS key,
    max(max(CASE WHEN claim.latest <= :as_of THEN claim.latest ELSE claim.earliest END), 1) AS since,
    json_object('past', :as_of - max(claim.latest), 'binding', (
        SELECT binding FROM commitment WHERE id = claimed.commitment)) AS measured,
    json_object('obligors', json_group_array(who.title ORDER BY claim.id, who.id), 'date', claim.date,
        'source', max(told.title), 'partly', claimed.implementation = 'partly-fulfilled') AS facts
FROM (
    SELECT open_commitment.commitment, open_commitment.implementation, claimed_parts(:as_of,
        (SELECT json_group_array(actor) FROM involvement
            WHERE record = open_commitment.commitment AND part = 'obligors'),
        (SELECT json_group_array(json_array(obligor, implementation, date, has_source, independent, assessment))
            FROM assessment_fact WHERE assessment_fact.commitment = open_commitment.commitment)) AS parts
    FROM open_commitment
    WHERE open_commitment.implementation IN ('fulfilled', 'partly-fulfilled')
        -- Whoever is not neutral may have spoken for himself; most sources are.
        AND open_commitment.commitment IN (
            SELECT assessment.commitment FROM assessment CROSS JOIN source ON source.id = assessment.source
            WHERE {among assessment.commitment} AND assessment.implementation = 'fulfilled'
                AND (coalesce(source.side NOT IN ('joint', 'press', 'other'), 1)
                    OR source.id IN (SELECT source FROM derived_account)))
        AND EXISTS (SELECT 1 FROM assessment_fact WHERE assessment_fact.commitment = open_commitment.commitment
            AND assessment_fact.implementation = 'fulfilled' AND NOT assessment_fact.independent)
) AS claimed
CROSS JOIN json_each(claimed.parts) AS part
CROSS JOIN record AS who ON who.id = part.value ->> 0
CROSS JOIN record AS claim ON claim.id = part.value ->> 1
CROSS JOIN assessment ON assessment.id = claim.id
CROSS JOIN record AS told ON told.id = assessment.source
GROUP BY claimed.commitment
