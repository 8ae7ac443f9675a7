"""Commitments put on the agenda of the meeting that takes them up."""

import json
from collections.abc import Sequence

from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind
from tracker.domain.record import Pointer, Record
from tracker.errors import BadInput
from tracker.language import N_
from tracker.storage.coming import coming_meetings
from tracker.storage.relations import ids_where
from tracker.storage.rules import raise_flags

_CARRIED_OVER = "carried-over"


def left_open(desk: Desk, meeting: int) -> list[Pointer]:
    """The commitments that are open from the meeting before and not on the agenda of this one."""
    found = raise_flags(desk.workspace, desk.as_of, desk.settings.pace, only=_CARRIED_OVER, among={meeting})
    return [desk.find(uid) for fact in found for uid in fact.key.split()]


def next_meeting(desk: Desk, commitment: Record) -> Pointer | None:
    """The next meeting of the body that carries a commitment, unless it is on its agenda already."""
    body = commitment.pointer_to("mechanism")
    meetings = ids_where(desk.workspace, Kind.MEETING, "body", body.id) if body else []
    ahead = coming_meetings(desk.workspace, desk.as_of, 1, meetings) if meetings else []
    for meeting in desk.pointers(ahead):
        agenda = desk.related(Kind.AGENDA_ITEM, "meeting", meeting.id)
        if all(commitment.id not in {one.id for one in item.pointers("commitments")} for item in agenda):
            return meeting
    return None


def put_on_agenda(desk: Desk, meeting: Pointer, commitments: Sequence[Pointer]) -> Changes:
    """Give a meeting an agenda item for each of these commitments, called as it is and leading to it, as one step.

    Raises BadInput where there is none.
    """
    if not commitments:
        raise BadInput(N_("every open commitment is on the agenda of {meeting} already"), meeting=meeting.ref)
    lines = [
        {"kind": "agenda-item", "meeting": str(meeting.ref), "title": one.title, "commitments": [str(one.ref)]}
        for one in commitments
    ]
    return desk.add_lines(json.dumps(line) for line in lines)
