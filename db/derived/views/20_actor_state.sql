-- The states an actor leads to through its parents, and a body through its members (DOMAIN §1: computed, never typed).
CREATE VIEW actor_state AS
WITH RECURSIVE above (actor, ancestor) AS (
    SELECT id, id FROM actor
    UNION
    SELECT above.actor, actor.parent FROM above JOIN actor ON actor.id = above.ancestor WHERE actor.parent IS NOT NULL
    UNION
    SELECT above.actor, reference.target FROM above
    JOIN reference ON reference.record = above.ancestor AND reference.field = 'members'
)
SELECT above.actor, above.ancestor AS state FROM above JOIN actor ON actor.id = above.ancestor AND actor.type = 'state';
