-- The sides on which those who owe an outcome stand: its obligors, else its commitment's, else those responsible; an
-- actor stands on the side of the states it leads to.
WITH RECURSIVE owed (outcome, actor) AS (
    SELECT outcome.id, involvement.actor FROM outcome
    JOIN involvement ON involvement.record = outcome.id AND involvement.part = 'obligor'
    WHERE {among outcome.id}
    UNION
    SELECT outcome.id, involvement.actor FROM outcome
    JOIN involvement ON involvement.record = outcome.commitment AND involvement.part = 'obligors'
    WHERE {among outcome.id}
        AND NOT EXISTS (SELECT 1 FROM involvement WHERE record = outcome.id AND part = 'obligor')
    UNION
    SELECT outcome.id, involvement.actor FROM outcome
    JOIN involvement ON involvement.record = outcome.id AND involvement.part = 'responsible'
    WHERE {among outcome.id}
        AND NOT EXISTS (SELECT 1 FROM involvement WHERE record = outcome.id AND part = 'obligor')
        AND NOT EXISTS (SELECT 1 FROM involvement WHERE record = outcome.commitment AND part = 'obligors')
),
above (actor, ancestor) AS (
    SELECT DISTINCT actor, actor FROM owed
    UNION
    SELECT above.actor, actor.parent FROM above CROSS JOIN actor ON actor.id = above.ancestor
    WHERE actor.parent IS NOT NULL
    UNION
    SELECT above.actor, reference.target FROM above
    CROSS JOIN reference ON reference.record = above.ancestor AND reference.field = 'members'
)
SELECT owed.outcome, max(above.ancestor = :our_side) AS ours, max(above.ancestor <> :our_side) AS theirs
FROM owed
CROSS JOIN above ON above.actor = owed.actor
CROSS JOIN actor AS state ON state.id = above.ancestor AND state.type = 'state'
GROUP BY owed.outcome
