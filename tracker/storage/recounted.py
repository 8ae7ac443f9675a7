"""Of which kinds there may be more or fewer records than before, told from the history."""

from tracker.domain.kinds import Kind
from tracker.storage.workspace import Workspace

# A stage tells a commitment from a proposal; a meeting, whether an actor is a body.
_STATEMENT = """
SELECT DISTINCT CASE "table" WHEN 'record' THEN json_extract(coalesce(after, before), '$.kind')
    WHEN 'stage_move' THEN 'commitment' ELSE 'actor' END
FROM history
WHERE id > :place AND (
    ("table" = 'record' AND op <> 'update')
    OR "table" = 'stage_move'
    OR ("table" = 'actor' AND json_extract(before, '$.type') IS NOT json_extract(after, '$.type'))
    OR ("table" = 'meeting' AND json_extract(before, '$.body') IS NOT json_extract(after, '$.body')))
"""


def kinds_recounted(workspace: Workspace, place: int) -> frozenset[Kind]:
    """The kinds of which the changes after this place in the history made some, took some away, or made others."""
    return frozenset(Kind(kind) for (kind,) in workspace.rows(_STATEMENT, {"place": place}))
