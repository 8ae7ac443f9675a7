"""The dissents recorded of outcomes and meetings, with who recorded them and when."""

from collections.abc import Iterable, Mapping
from typing import Any

from tracker.domain.dissent import Dissent
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.errors import BadInput
from tracker.language import N_
from tracker.storage.dissents import dissent_written
from tracker.storage.moments import local_day
from tracker.storage.workspace import Workspace

_JUDGED = (Kind.OUTCOME, Kind.MEETING)


def dissents_of(workspace: Workspace, records: Iterable[Record]) -> dict[int, Dissent]:
    """The dissent from the verdict of each of these records that has one, by its id."""
    found = [one for one in records if one.kind in _JUDGED and one.text("dissent")]
    written = dissent_written(workspace, [one.id for one in found]) if found else {}
    return {one.id: _signed(one, *written.get(one.id, ("", ""))) for one in found}


def _signed(record: Record, by: str, at: str) -> Dissent:
    return Dissent(record.text("dissent"), record.text("dissent_reason"), by, at, local_day(at) if at else None)


def check_dissent(values: Mapping[str, Any]) -> None:
    """Refuse another verdict without its reason, and a reason without another verdict."""
    if values.get("dissent") and not values.get("dissent_reason"):
        raise BadInput(N_("field 'dissent_reason' is missing; say why the verdict should be another"))
    if values.get("dissent_reason") and not values.get("dissent"):
        raise BadInput(N_("field 'dissent' is missing; say which verdict the reason is for"))
