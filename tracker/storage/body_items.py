"""Which commitments came up in the meetings of a body, and where."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tracker.storage.workspace import Workspace

_CAME_UP = """
SELECT id, made_at, 0 FROM commitment WHERE made_at IN (SELECT value FROM json_each(:meetings))
UNION ALL
SELECT reference.target, agenda_item.meeting, 1
FROM agenda_item
CROSS JOIN reference ON reference.record = agenda_item.id AND reference.field = 'commitments'
WHERE agenda_item.meeting IN (SELECT value FROM json_each(:meetings))
    AND agenda_item.id NOT IN (SELECT value FROM json_each(:hidden))
"""


@dataclass(frozen=True, slots=True)
class CameUp:
    """A commitment at a meeting (ids): made there, or on its agenda."""

    commitment: int
    meeting: int
    on_agenda: bool


def came_up(workspace: Workspace, meetings: Sequence[int], hidden: Collection[int] = ()) -> list[CameUp]:
    """Every commitment that was made at one of these meetings or stood on its agenda, in no order; a hidden item of an
    agenda does not count.
    """
    rows = workspace.rows(_CAME_UP, {"meetings": json.dumps(list(meetings)), "hidden": json.dumps(sorted(hidden))})
    return [CameUp(commitment, meeting, bool(on_agenda)) for commitment, meeting, on_agenda in rows]
