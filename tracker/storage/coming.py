"""What lies ahead of a desk, read by index: the next meetings, what falls due, the body that meets next."""

import json
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from tracker.domain.dates import VagueDate, parse_edtf
from tracker.domain.kinds import OPEN_LATEST, Kind, Ref
from tracker.storage.facts import day_parameters, with_facts
from tracker.storage.workspace import Workspace

_LISTED = "SELECT value FROM json_each(:meetings)"
_AMONG = "(:among IS NULL OR record.id IN (SELECT value FROM json_each(:among)))"


@dataclass(frozen=True, slots=True)
class DueFact:
    """A commitment that falls due within a time; the bounds are those of its due date, as ordinals."""

    id: int
    ref: Ref
    title: str
    earliest: int
    latest: int
    due: VagueDate


def coming_meetings(workspace: Workspace, day: date, limit: int, among: Collection[int] | None = None) -> list[int]:
    """Ids of the meetings ahead that are neither put off nor called off, the nearest first; of those in `among`."""
    rows = workspace.rows(
        "SELECT record.id FROM record CROSS JOIN meeting ON meeting.id = record.id "
        "WHERE record.kind = 'meeting' AND record.latest >= :day "
        f"AND coalesce(meeting.status, 'scheduled') IN ('proposed', 'scheduled') AND {_AMONG} "
        "ORDER BY record.earliest, record.latest, record.number LIMIT :limit",
        {"day": day.toordinal(), "limit": limit, "among": _ids(among)},
    )
    return [id_ for (id_,) in rows]


def dues_between(workspace: Workspace, as_of: date, end: date, among: Collection[int] | None = None) -> list[DueFact]:
    """The commitments in force and not fulfilled that may fall due from the as-of day to `end`, in that order."""
    rows = workspace.rows(
        "SELECT record.id, record.number, record.title, commitment.due_earliest, commitment.due_latest, "
        "commitment.due "
        "FROM commitment CROSS JOIN record ON record.id = commitment.id "
        f"WHERE commitment.due_latest >= :day AND commitment.due_earliest <= :end AND {_AMONG} "
        "ORDER BY commitment.due_latest, commitment.due_earliest, record.number",
        {"day": as_of.toordinal(), "end": end.toordinal(), "among": _ids(among)},
    )
    owed = _still_owed(workspace, as_of, [row[0] for row in rows])
    return [
        DueFact(id_, Ref(Kind.COMMITMENT, number), title, earliest, latest, parse_edtf(due))
        for id_, number, title, earliest, latest, due in rows
        if id_ in owed
    ]


def _still_owed(workspace: Workspace, as_of: date, ids: list[int]) -> set[int]:
    asked = "SELECT commitment FROM open_commitment WHERE implementation NOT IN ('fulfilled', 'superseded')"
    rows = workspace.rows(
        with_facts(asked, ("open_commitment",), limited=True), day_parameters(workspace, as_of) | {"ids": _ids(ids)}
    )
    return {id_ for (id_,) in rows}


def left_off_agenda(workspace: Workspace, as_of: date, meetings: Collection[int]) -> dict[int, int]:
    """How many open commitments have no place on the agenda of each of these meetings: those its body carries, and
    those made at a meeting that it follows up.
    """
    carried = (
        "SELECT meeting.id AS meeting, commitment.id AS commitment FROM meeting "
        "CROSS JOIN commitment ON commitment.mechanism = meeting.body "
        f"WHERE meeting.id IN ({_LISTED}) UNION "
        "SELECT link.origin, commitment.id FROM link CROSS JOIN commitment ON commitment.made_at = link.target "
        f"WHERE link.type = 'follows-up' AND link.origin IN ({_LISTED})"
    )
    pairs = workspace.rows(carried, {"meetings": _ids(meetings)})
    owed = _still_owed(workspace, as_of, sorted({commitment for _meeting, commitment in pairs}))
    on_it = set(
        workspace.rows(
            "SELECT agenda_item.meeting, reference.target FROM agenda_item "
            "CROSS JOIN reference ON reference.record = agenda_item.id AND reference.field = 'commitments' "
            f"WHERE agenda_item.meeting IN ({_LISTED})",
            {"meetings": _ids(meetings)},
        )
    )
    return Counter(meeting for meeting, commitment in set(pairs) - on_it if commitment in owed)


def last_to_meet(workspace: Workspace, among: Collection[int] | None = None) -> int | None:
    """The id of the body with the latest meeting there is, or is to be; of the meetings in `among`.

    An actor of another type that a meeting names as its body does not count as one.
    """
    found = workspace.value(
        "SELECT meeting.body FROM record CROSS JOIN meeting ON meeting.id = record.id "
        "CROSS JOIN actor ON actor.id = meeting.body "
        f"WHERE record.kind = 'meeting' AND record.latest < :open AND actor.type = 'body' AND {_AMONG} "
        "ORDER BY record.latest DESC, meeting.body LIMIT 1",
        {"open": OPEN_LATEST, "among": _ids(among)},
    )
    return None if found is None else int(found)


def last_meetings(workspace: Workspace, body: int, limit: int, among: Collection[int] | None = None) -> list[int]:
    """Ids of a body's latest meetings, in order of time; of those in `among`."""
    rows = workspace.rows(
        "SELECT record.id FROM meeting CROSS JOIN record ON record.id = meeting.id "
        f"WHERE meeting.body = :body AND {_AMONG} ORDER BY record.earliest DESC, record.number DESC LIMIT :limit",
        {"body": body, "limit": limit, "among": _ids(among)},
    )
    return [id_ for (id_,) in reversed(rows)]


def all_ahead(workspace: Workspace, as_of: date) -> list[int]:
    """Ids of all that the functions here choose from: every meeting, and what falls due from the as-of day on."""
    rows = workspace.rows(
        "SELECT id FROM meeting UNION ALL SELECT id FROM commitment WHERE due_latest >= ?", (as_of.toordinal(),)
    )
    return [id_ for (id_,) in rows]


def _ids(ids: Collection[int] | None) -> str | None:
    return None if ids is None else json.dumps(list(ids))
