-- what     the last day of a commitment has passed and it is not fulfilled
-- why      no silent deferral (UK Treasury minutes, DAO 02/20)
-- clears   an assessment that it is fulfilled, with its source; or a new date with its reason
-- from     DOMAIN §6 commitment-overdue
-- needs    known_move, stage_now, in_force, assessment_fact, open_commitment
SELECT commitment.id AS record, commitment.due AS key, commitment.due_latest + 1 AS since,
    CASE WHEN :as_of - commitment.due_latest <= 90 THEN 'act' ELSE 'soon' END AS urgency,
    json_object('due', commitment.due, 'days', :as_of - commitment.due_latest,
        'implementation', open_commitment.implementation) AS facts
FROM commitment
JOIN open_commitment ON open_commitment.commitment = commitment.id
WHERE {among commitment.id} AND commitment.due_latest < :as_of
    AND open_commitment.implementation NOT IN ('fulfilled', 'superseded')
