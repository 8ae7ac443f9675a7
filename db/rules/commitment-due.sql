-- what     a commitment's latest day comes within :due_days days and it is not fulfilled
-- why      there is still time to ask
-- clears   an assessment that it is fulfilled, with its source; or a new date with its reason
-- from     DOMAIN §6 commitment-due; GAO action tracker; its own days go first, then those of the body that carries it
-- needs    unfinished
SELECT commitment.id AS record, commitment.due AS key,
    max(day_first(:calendar, commitment.due_latest, -coalesce(commitment.due_days, body.due_days, :due_days)), 1)
        AS since,
    json_object('ahead', max(day_first(:calendar, commitment.due_latest, 0) - :as_of, 0),
        'threshold', coalesce(commitment.due_days, body.due_days, :due_days),
        'set_by', CASE WHEN commitment.due_days IS NOT NULL THEN 'commitment'
            WHEN body.due_days IS NOT NULL THEN 'body' END,
        'binding', commitment.binding) AS measured,
    json_object('due', commitment.due, 'days', commitment.due_latest - :as_of,
        'implementation', unfinished.implementation,
        'obligors', (SELECT json_group_array(who.title ORDER BY involvement.id) FROM involvement
            CROSS JOIN record AS who ON who.id = involvement.actor
            WHERE involvement.record = commitment.id AND part = 'obligors')) AS facts
FROM unfinished
CROSS JOIN commitment ON commitment.id = unfinished.commitment
LEFT JOIN actor AS body ON body.id = commitment.mechanism
WHERE {among commitment.id} AND commitment.due_latest >= :as_of
    AND commitment.due_latest <= CASE WHEN coalesce(commitment.due_days, body.due_days) IS NULL THEN :due_until
        ELSE day_reached(:calendar, :as_of, coalesce(commitment.due_days, body.due_days)) END
