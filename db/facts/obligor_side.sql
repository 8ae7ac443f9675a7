-- The sides on which those who owe an outcome stand: its obligors, else its commitment's, else those responsible.
SELECT DISTINCT owed.outcome, CASE WHEN actor_state.state = :our_side THEN 'ours' ELSE 'theirs' END AS side
FROM (
    SELECT record AS outcome, actor FROM involvement WHERE part = 'obligor'
    UNION ALL
    SELECT outcome.id, involvement.actor FROM outcome
    JOIN involvement ON involvement.record = outcome.commitment AND involvement.part = 'obligors'
    WHERE NOT EXISTS (SELECT 1 FROM involvement WHERE record = outcome.id AND part = 'obligor')
    UNION ALL
    SELECT outcome.id, involvement.actor FROM outcome
    JOIN involvement ON involvement.record = outcome.id AND involvement.part = 'responsible'
    WHERE NOT EXISTS (SELECT 1 FROM involvement WHERE record = outcome.id AND part = 'obligor')
        AND NOT EXISTS (SELECT 1 FROM involvement WHERE record = outcome.commitment AND part = 'obligors')
) AS owed
JOIN actor_state ON actor_state.actor = owed.actor
WHERE owed.actor NOT IN (SELECT value FROM json_each(:hidden))
