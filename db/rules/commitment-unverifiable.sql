-- what     a commitment in force names no obligor, or neither an indicator nor a due date
-- why      nobody could say whether it was kept (OGP: verifiability)
-- clears   the obligor, and an indicator or a due date
-- from     DOMAIN §3 rule 4, §6 commitment-unverifiable
-- needs    open_commitment
SELECT stated.commitment AS record,
    concat_ws('+', CASE WHEN stated.owed_by IS NULL THEN 'obligor' END,
        CASE WHEN stated.indicator IS NULL THEN 'indicator' END,
        CASE WHEN stated.due IS NULL THEN 'due' END) AS key,
    stated.since,
    json_object('past', :as_of - stated.since, 'binding', stated.binding) AS measured,
    json_object('date', stated.date, 'stage', stated.stage, 'obligors', stated.obligors,
        'indicator', stated.indicator, 'due', stated.due) AS facts
FROM (
    SELECT standing.commitment, standing.stage, standing.date, standing.owed_by, commitment.indicator,
        commitment.due, commitment.binding,
        CASE WHEN standing.latest <= :as_of THEN standing.latest
            ELSE coalesce(nullif(standing.earliest, 0), :as_of) END AS since,
        (SELECT json_group_array(record.title ORDER BY involvement.id) FROM involvement
            JOIN record ON record.id = involvement.actor
            WHERE involvement.record = standing.commitment AND part = 'obligors') AS obligors
    FROM open_commitment AS standing CROSS JOIN commitment ON commitment.id = standing.commitment
    WHERE {among standing.commitment} AND (NOT standing.measurable OR standing.owed_by IS NULL)
) AS stated
