-- what     a commitment's latest day comes within :due_days days and it is not fulfilled
-- why      there is still time to ask
-- clears   an assessment that it is fulfilled, with its source; or a new date with its reason
-- from     DOMAIN §6 commitment-due; GAO action tracker
-- needs    known_move, stage_now, in_force, assessment_fact, open_commitment
SELECT commitment.id AS record, commitment.due AS key, max(commitment.due_latest - :due_days, 1) AS since,
    CASE WHEN commitment.due_latest - :as_of <= 7 THEN 'act' ELSE 'soon' END AS urgency,
    json_object('due', commitment.due, 'days', commitment.due_latest - :as_of,
        'implementation', open_commitment.implementation) AS facts
FROM commitment
JOIN open_commitment ON open_commitment.commitment = commitment.id
WHERE {among commitment.id} AND commitment.due_latest BETWEEN :as_of AND :as_of + :due_days
    AND open_commitment.implementation NOT IN ('fulfilled', 'superseded')
