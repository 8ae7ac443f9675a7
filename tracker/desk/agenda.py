"""Commitments put on the agenda of the meeting that takes them up."""

from collections.abc import Sequence

from tracker.desk.ahead import next_of_series
from tracker.desk.changes import Changes
from tracker.desk.desk import Desk
from tracker.domain.draft import Draft, Kept
from tracker.domain.kinds import Kind
from tracker.domain.record import Pointer, Record
from tracker.errors import BadInput
from tracker.language import N_
from tracker.storage import writing
from tracker.storage.rules import raise_flags

_CARRIED_OVER = "carried-over"


def left_open(desk: Desk, meeting: int) -> list[Pointer]:
    """The commitments that are open from the meeting before and not on the agenda of this one."""
    found = raise_flags(desk.workspace, desk.as_of, desk.settings.pace, only=_CARRIED_OVER, among={meeting})
    return [desk.find(uid) for fact in found for uid in fact.key.split()]


def next_meeting(desk: Desk, commitment: Record) -> Pointer | None:
    """The next meeting of the body that carries a commitment, unless it is on its agenda already."""
    body = commitment.pointer_to("mechanism")
    following = next_of_series(desk, desk.related(Kind.MEETING, "body", body.id)) if body else None
    if following is None or commitment.id in _on_agenda(desk, following.pointer):
        return None
    return following.pointer


def put_on_agenda(desk: Desk, meeting: Pointer, commitments: Sequence[Pointer]) -> Changes:
    """Give a meeting an agenda item for each of these commitments that has none there, as one step.

    An item is called as its commitment is, bears the marking of those words or of the meeting, whichever is more
    restricted, and leads to it. Raises BadInput where none is left.
    """
    label = "add records"
    with desk.workspace.step(label) as step:
        # While we waited for the lock, others may have put them there.
        on_it = _on_agenda(desk, desk.by_id(meeting.id).pointer)
        wanted = desk.records([one.id for one in commitments if one.id not in on_it])
        if not wanted:
            raise BadInput(N_("every open commitment is on the agenda of {meeting} already"), meeting=meeting.ref)
        drafts = [_item(desk, desk.by_id(meeting.id), one) for one in wanted]
        made = writing.insert_records(desk.workspace, step, drafts)
    return Changes(label, tuple(made), tuple(made))


def _on_agenda(desk: Desk, meeting: Pointer) -> set[int]:
    items = desk.related(Kind.AGENDA_ITEM, "meeting", meeting.id)
    return {one.id for item in items for one in item.pointers("commitments")}


def _item(desk: Desk, meeting: Record, commitment: Record) -> Draft:
    """It takes over the words of the one and belongs to the other, and so bears no less than either."""
    values: dict[str, Kept] = {"meeting": meeting.id, "commitments": (commitment.id,)}
    marking = desk.settings.ladder.highest((meeting.marking, commitment.marking))
    return Draft(Kind.AGENDA_ITEM, commitment.title, marking, values=values)
