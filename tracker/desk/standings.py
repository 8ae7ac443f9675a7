"""What lists of commitments and outcomes can be ordered by that is computed, never typed."""

from collections.abc import Collection, Mapping
from datetime import date

from tracker.domain.implementation import Implementation
from tracker.domain.tangibility import Verdict
from tracker.storage.judging import implementations, verdicts
from tracker.storage.workspace import Workspace


def standings_by(workspace: Workspace, as_of: date, hidden: Collection[int], field: str) -> Mapping[int, int]:
    """Where each record stands by its `verdict` or its `implementation`, by its id: places on the field's own scale."""
    if field == "verdict":
        steps = {verdict.value: place for place, verdict in enumerate(Verdict)}
        found = verdicts(workspace, as_of, hidden)
    else:
        steps = {status.value: place for place, status in enumerate(Implementation)}
        found = implementations(workspace, as_of, hidden)
    return {id_: steps[value] for id_, value in found.items()}
