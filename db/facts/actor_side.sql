-- The sides on which actors stand, of all or of those who owe something or are responsible for it: an actor stands on
-- the side of the states that it leads to. Who leads to none is not here.
WITH RECURSIVE above (actor, ancestor) AS (
    SELECT actor.id, actor.id FROM actor -- whole
    SELECT involvement.actor, involvement.actor FROM involvement -- limited
    WHERE {among involvement.record} AND involvement.part IN ('obligor', 'obligors', 'responsible') -- limited
    UNION -- limited
    SELECT involvement.actor, involvement.actor FROM outcome -- limited
    CROSS JOIN involvement ON involvement.record = outcome.commitment -- limited
    WHERE {among outcome.id} AND involvement.part = 'obligors' -- limited
    UNION -- limited
    SELECT assessment.obligor, assessment.obligor FROM assessment -- limited
    WHERE assessment.obligor IS NOT NULL AND {among assessment.commitment} -- limited
    UNION
    SELECT above.actor, actor.parent FROM above CROSS JOIN actor ON actor.id = above.ancestor
    WHERE actor.parent IS NOT NULL
    UNION
    SELECT above.actor, reference.target FROM above
    CROSS JOIN reference ON reference.record = above.ancestor AND reference.field = 'members'
)
SELECT above.actor, max(above.ancestor = :our_side) AS ours, max(above.ancestor <> :our_side) AS theirs
FROM above CROSS JOIN actor AS state ON state.id = above.ancestor AND state.type = 'state'
GROUP BY above.actor
