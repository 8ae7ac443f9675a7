"""What the timeline draws of each record: a row of plain values, many at once."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.storage.facts import NEEDS, day_parameters, with_facts
from tracker.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One record; bounds are ordinals as they are kept, None where it has no date. `stage` is that of the as-of day."""

    id: int
    kind: str
    number: int
    title: str
    date: str | None
    earliest: int | None
    latest: int | None
    status: str | None
    body: int | None
    stage: str | None
    due_earliest: int | None
    due_latest: int | None
    actor: str | None
    """The first actor named, by title."""


_STATEMENT = """
SELECT record.id, record.kind, record.number, record.title, record.date, record.earliest, record.latest,
    meeting.status, meeting.body, stage_now.stage, commitment.due_earliest, commitment.due_latest,
    (SELECT who.title FROM record_actor JOIN record AS who ON who.id = record_actor.actor
     WHERE record_actor.record = record.id LIMIT 1)
FROM json_each(:ids) AS wanted
JOIN record ON record.id = wanted.value
LEFT JOIN meeting ON meeting.id = record.id
LEFT JOIN commitment ON commitment.id = record.id
LEFT JOIN stage_now ON stage_now.commitment = record.id
ORDER BY wanted.key
"""


def timeline_rows(workspace: Workspace, as_of: date, ids: Sequence[int]) -> list[TimelineRow]:
    """The rows of these records, in their order."""
    parameters = day_parameters(workspace, as_of) | {"ids": json.dumps(list(ids))}
    statement = with_facts(_STATEMENT, NEEDS["stage_now"], limited=True)
    return [TimelineRow(*row) for row in workspace.rows(statement, parameters)]
