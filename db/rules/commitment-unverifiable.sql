-- what     a commitment in force names no obligor, or neither an indicator nor a due date
-- why      nobody could say whether it was kept (OGP: verifiability)
-- clears   the obligor, and an indicator or a due date
-- from     DOMAIN §3 rule 4, §6 commitment-unverifiable
-- needs    in_force
SELECT stated.commitment AS record,
    concat_ws('+', CASE WHEN stated.obligors = '[]' THEN 'obligor' END,
        CASE WHEN stated.indicator IS NULL THEN 'indicator' END,
        CASE WHEN stated.due IS NULL THEN 'due' END) AS key,
    stated.since,
    json_object('past', :as_of - stated.since, 'binding', stated.binding) AS measured,
    json_object('date', stated.date, 'stage', stated.stage, 'obligors', stated.obligors,
        'indicator', stated.indicator, 'due', stated.due) AS facts
FROM (
    SELECT in_force.commitment, in_force.stage, in_force.date, commitment.indicator, commitment.due,
        commitment.binding,
        CASE WHEN in_force.latest <= :as_of THEN in_force.latest
            ELSE coalesce(nullif(in_force.earliest, 0), :as_of) END AS since,
        (SELECT json_group_array(record.title ORDER BY involvement.id) FROM involvement
            JOIN record ON record.id = involvement.actor
            WHERE involvement.record = in_force.commitment AND part = 'obligors') AS obligors
    FROM in_force CROSS JOIN commitment ON commitment.id = in_force.commitment
    WHERE {among commitment.id}
        AND ((commitment.indicator IS NULL AND commitment.due IS NULL)
            OR NOT EXISTS (SELECT 1 FROM involvement WHERE record = in_force.commitment AND part = 'obligors'))
) AS stated
