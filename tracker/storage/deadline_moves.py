"""How a commitment's due date came to be what it is, read from its history: each move, and the reason given for it."""

from tracker.storage.due_moves import DueChange, standing_moves
from tracker.storage.workspace import Workspace

_ROWS = """
SELECT coalesce(history.action, history.at), coalesce(action.mode, 'do'), action.target, history.at,
    coalesce(action.by, ''), history.before, history.after
FROM history LEFT JOIN action ON action.id = history.action
WHERE history.record = :id AND history."table" = 'commitment' AND history.op <> 'delete'
    AND (history.op = 'insert' OR before ->> 'due' IS NOT after ->> 'due'
        OR before ->> 'due_reason' IS NOT after ->> 'due_reason')
ORDER BY history.id
"""


def due_changes(workspace: Workspace, id_: int) -> list[DueChange]:
    """The moves of a commitment's due date that stand, the first one first; what was undone did not happen."""
    return standing_moves(workspace.rows(_ROWS, {"id": id_}))
