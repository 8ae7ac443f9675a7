-- what     a due date moved, or moved again, and one of the moves has no reason; or it was taken out
-- why      no silent deferral (UK Treasury minutes, DAO 02/20)
-- clears   the reason for this move, which speaks for no other, earlier or later; or the first date again
-- from     DOMAIN §3 rule 6, §6 commitment-deadline-moved; a date made more exact within the first has not moved
-- needs    unfinished
SELECT moved.id AS record, concat_ws(' ', moved.due_original, '>', coalesce(moved.due, 'none')) AS key,
    max(min(coalesce(moved.day, :as_of), :as_of), 1) AS since,
    json_object('removed', moved.due IS NULL, 'moves', max(coalesce(moved.moves, 1), 1), 'binding', moved.binding)
        AS measured,
    json_object('first', moved.due_original, 'due', moved.due, 'moves', max(coalesce(moved.moves, 1), 1),
        'reason', moved.due_reason, 'reason_due', moved.reason_due, 'silent', moved.silent) AS facts
FROM (
    SELECT commitment.*, (SELECT after ->> 'due' FROM history
            WHERE history.record = commitment.id AND "table" = 'commitment' AND commitment.due_reason IS NOT NULL
                AND after ->> 'due_reason' = commitment.due_reason AND after ->> 'due' IS NOT after ->> 'due_original'
            ORDER BY history.id LIMIT 1) AS reason_due,
        (SELECT CAST(julianday(max(substr(at, 1, 10))) - 1721424.5 AS INTEGER) FROM history
            WHERE history.record = commitment.id AND "table" = 'commitment' AND op = 'update'
                AND before ->> 'due' IS NOT after ->> 'due') AS day,
        (SELECT sum(CASE WHEN action.mode = 'undo' OR (action.mode = 'do' AND action.target IS NOT NULL)
                THEN -(after ->> 'due' IS NOT NULL) ELSE before ->> 'due' IS NOT NULL END)
            FROM history LEFT JOIN action ON action.id = history.action
            WHERE history.record = commitment.id AND "table" = 'commitment' AND op = 'update'
                AND before ->> 'due' IS NOT after ->> 'due') AS moves,
        (SELECT silent_moves(json_group_array(json_array(coalesce(history.action, history.at),
                coalesce(action.mode, 'do'), action.target, history.at, '', history.before, history.after)
                ORDER BY history.id))
            FROM history LEFT JOIN action ON action.id = history.action
            WHERE history.record = commitment.id AND "table" = 'commitment' AND op <> 'delete'
                AND (op = 'insert' OR before ->> 'due' IS NOT after ->> 'due'
                    OR before ->> 'due_reason' IS NOT after ->> 'due_reason')) AS silent
    FROM unfinished CROSS JOIN commitment ON commitment.id = unfinished.commitment
    WHERE {among commitment.id} AND commitment.due_original IS NOT NULL
        AND commitment.due IS NOT commitment.due_original
        AND (commitment.due IS NULL OR commitment.due_earliest < commitment.due_original_earliest
            OR commitment.due_latest > commitment.due_original_latest)
) AS moved
WHERE (moved.due_reason IS NULL OR moved.reason_due IS NOT moved.due OR moved.silent > 0)
