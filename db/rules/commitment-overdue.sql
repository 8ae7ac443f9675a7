-- what     the last day of a commitment has passed and it is not fulfilled
-- why      no silent deferral (UK Treasury minutes, DAO 02/20)
-- clears   an assessment that it is fulfilled, with its source; or a new date with its reason
-- from     DOMAIN §6 commitment-overdue; it says itself that nobody ever assessed it, so commitment-stale need not
-- needs    unfinished, look
SELECT commitment.id AS record, commitment.due AS key, commitment.due_latest + 1 AS since,
    json_object('past', :as_of - commitment.due_latest, 'binding', commitment.binding) AS measured,
    json_object('due', commitment.due, 'days', :as_of - commitment.due_latest,
        'implementation', unfinished.implementation,
        'looked', (SELECT date FROM look WHERE look.commitment = commitment.id
            ORDER BY latest DESC, assessment DESC LIMIT 1),
        'obligors', (SELECT json_group_array(who.title ORDER BY involvement.id) FROM involvement
            CROSS JOIN record AS who ON who.id = involvement.actor
            WHERE involvement.record = commitment.id AND part = 'obligors')) AS facts
FROM unfinished
CROSS JOIN commitment ON commitment.id = unfinished.commitment
WHERE {among commitment.id} AND commitment.due_latest < :as_of
