"""Who recorded a dissent, and when: the step of the history that wrote it as it stands."""

import json
from collections.abc import Sequence

from tracker.storage.workspace import Workspace

_WRITTEN = """
SELECT history.record, coalesce(action.by, ''), history.at
FROM history
LEFT JOIN action ON action.id = history.action
LEFT JOIN outcome ON outcome.id = history.record AND history."table" = 'outcome'
LEFT JOIN meeting ON meeting.id = history.record AND history."table" = 'meeting'
WHERE history.record IN (SELECT value FROM json_each(:ids)) AND history."table" IN ('outcome', 'meeting')
    AND (after ->> 'dissent', after ->> 'dissent_reason')
        IS (coalesce(outcome.dissent, meeting.dissent), coalesce(outcome.dissent_reason, meeting.dissent_reason))
    AND (before ->> 'dissent', before ->> 'dissent_reason') IS NOT (after ->> 'dissent', after ->> 'dissent_reason')
ORDER BY coalesce(action.mode, 'do') IN ('undo', 'redo') DESC, history.id
"""


def dissent_written(workspace: Workspace, ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """By whom and when (UTC, ISO 8601) the dissent of each of these records was last written, not undone or redone."""
    rows = workspace.rows(_WRITTEN, {"ids": json.dumps(list(ids))})
    return {record: (by, at) for record, by, at in rows}
