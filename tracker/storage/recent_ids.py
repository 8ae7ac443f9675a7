"""The ids behind references that a write has just named, of records it deleted too."""

import json
from collections.abc import Sequence

from tracker.domain.kinds import Ref
from tracker.storage.workspace import Workspace

_ROWS = 5_000
"""So many rows of the history are looked through: a view learns of a write at once, at most a few later."""

_ASKED = "WITH asked AS (SELECT value ->> 0 AS kind, value ->> 1 AS number FROM json_each(?))"


def recent_ids(workspace: Workspace, refs: Sequence[Ref]) -> list[int]:
    """The ids of these records, in no order; a deleted one's only while its deletion is recent."""
    found = workspace.rows(
        f"{_ASKED} SELECT record.id, record.kind, record.number FROM asked "
        "CROSS JOIN record ON record.kind = asked.kind AND record.number = asked.number",
        (_array(refs),),
    )
    there = {(kind, number) for _id, kind, number in found}
    gone = [ref for ref in refs if (ref.kind.value, ref.number) not in there]
    return [id_ for id_, *_ref in found] + (_deleted(workspace, gone) if gone else [])


def _deleted(workspace: Workspace, refs: Sequence[Ref]) -> list[int]:
    rows = workspace.rows(
        f"{_ASKED} SELECT history.record FROM history JOIN asked ON before ->> 'kind' = asked.kind "
        "AND before ->> 'number' = asked.number "
        "WHERE history.id > (SELECT max(id) FROM history) - ? AND \"table\" = 'record' AND op = 'delete'",
        (_array(refs), _ROWS),
    )
    return [id_ for (id_,) in rows]


def _array(refs: Sequence[Ref]) -> str:
    return json.dumps([[ref.kind.value, ref.number] for ref in refs])
