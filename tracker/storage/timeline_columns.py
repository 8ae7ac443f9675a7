"""What the timeline draws of every record, as columns: read whole at the start, and of a few records after a change."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tracker.domain.kinds import TIMELINE_KINDS, Kind
from tracker.domain.progress import OnProgress, unwatched
from tracker.domain.schema import MEETING_STATUSES
from tracker.domain.stages import Stage
from tracker.storage.facts import NEEDS, day_parameters, with_facts
from tracker.storage.packed import NONE, Numbers, columns_by, columns_of
from tracker.storage.workspace import Workspace

Codes = NDArray[np.int8]

STAGES: tuple[Stage, ...] = tuple(Stage)
_STEPS = 2 * len(TIMELINE_KINDS) + 4


@dataclass(frozen=True, slots=True, eq=False)
class TimelineColumns:
    """One place a record, in no order. Days are ordinals as they are kept; NONE stands for what is not recorded.

    `kind`, `status` and `stage` are places in TIMELINE_KINDS, MEETING_STATUSES and STAGES; the stage is that of the
    as-of day. `body` is that of a meeting or the mechanism of a commitment, `was_due` the last day of the first due
    date.
    """

    ids: Numbers
    kind: Codes
    number: Numbers
    earliest: Numbers
    latest: Numbers
    body: Numbers
    status: Codes
    stage: Codes
    due_earliest: Numbers
    due_latest: Numbers
    was_due: Numbers


@dataclass(frozen=True, slots=True)
class _Asked:
    """All records, or those with these ids."""

    workspace: Workspace
    as_of: date
    ids: Sequence[int] | None

    def parameters(self) -> dict[str, Any]:
        return {"ids": json.dumps(list(self.ids or ()))}

    def among(self, column: str) -> str:
        return "1" if self.ids is None else f"{column} IN (SELECT value FROM json_each(:ids))"


def read_columns(
    workspace: Workspace, as_of: date, ids: Sequence[int] | None = None, on_progress: OnProgress = unwatched
) -> TimelineColumns:
    """The columns of all records of the timeline, or of those among `ids`; raising from `on_progress` stops it."""
    asked = _Asked(workspace, as_of, ids)
    read = _Reading(asked, on_progress)
    parts = [read.bounds(place, kind) for place, kind in enumerate(TIMELINE_KINDS)]
    every, kind, number, earliest, latest = (np.concatenate(one) for one in zip(*parts, strict=True))
    spread = _Spread(every)
    body, status = read.meetings(spread)
    mechanism, due_earliest, due_latest, was_due = read.commitments(spread)
    return TimelineColumns(
        ids=every,
        kind=kind.astype(np.int8),
        number=number,
        earliest=earliest,
        latest=latest,
        body=np.maximum(body, mechanism),
        status=status,
        stage=read.stages(spread),
        due_earliest=due_earliest,
        due_latest=due_latest,
        was_due=was_due,
    )


class _Spread:
    """Puts columns that know their ids at the places of those ids."""

    def __init__(self, ids: Numbers) -> None:
        self._count = ids.size
        self._places = np.full(int(np.max(ids, initial=0)) + 1, NONE, np.int32)
        self._places[ids] = np.arange(ids.size, dtype=np.int32)

    def column(self, ids: Numbers, values: Numbers) -> Numbers:
        """A column with these values, and NONE elsewhere."""
        made = np.full(self._count, NONE, np.int32)
        self.put(made, ids, values)
        return made

    def codes(self) -> Codes:
        """A column of codes without any."""
        return np.full(self._count, NONE, np.int8)

    def put(self, column: NDArray[Any], ids: Numbers, values: Numbers | int) -> None:
        """Write these values, or this one, at the places of these ids; ids that are not there are left out."""
        within = ids < self._places.size
        places = self._places[ids[within]]
        known = places != NONE
        column[places[known]] = values if isinstance(values, int) else values[within][known]


@dataclass(slots=True)
class _Reading:
    """The statements, each of which reads one index or one table from end to end and nothing else."""

    asked: _Asked
    on_progress: OnProgress
    done: int = 0

    def bounds(self, place: int, kind: Kind) -> tuple[Numbers, ...]:
        """Ids, kind, numbers and both bounds of one kind: from two indexes, each of which has one of the bounds."""
        column = "kind" if self.asked.ids is None else "+kind"  # a few ids are found one by one
        where = f"FROM record WHERE {column} = '{kind.value}' AND {self.asked.among('id')}"
        ids, number, earliest = self._columns(("id", "number", "earliest"), where)
        others, latest = self._columns(("id", "latest"), where)
        return ids, np.full(ids.size, place, np.int32), number, earliest, _Spread(ids).column(others, latest)

    def meetings(self, spread: _Spread) -> tuple[Numbers, Codes]:
        """The body and the status."""
        body = self._columns(("id", "body"), f"FROM meeting WHERE body IS NOT NULL AND {self.asked.among('id')}")
        status = spread.codes()
        for name, (ids,) in self._columns_by("status", "id", f"FROM meeting WHERE {self.asked.among('id')} GROUP BY 1"):
            if name in MEETING_STATUSES:
                spread.put(status, ids, MEETING_STATUSES.index(name))
        return spread.column(*body), status

    def commitments(self, spread: _Spread) -> tuple[Numbers, ...]:
        """The mechanism, both bounds of the due date, and the latest day of the first one."""
        wanted = ("id", "mechanism", "due_earliest", "due_latest", "due_original_latest")
        ids, *columns = self._columns(wanted, f"FROM commitment WHERE {self.asked.among('id')}")
        return tuple(spread.column(ids, column) for column in columns)

    def stages(self, spread: _Spread) -> Codes:
        """The stage of the as-of day."""
        stage = spread.codes()
        limited = self.asked.ids is not None
        asked = "SELECT stage, commitment FROM stage_now"
        rest = f"FROM ({with_facts(asked, NEEDS['stage_now'], limited=limited)}) GROUP BY 1"
        parameters = day_parameters(self.asked.workspace, self.asked.as_of) | self.asked.parameters()
        for name, (ids,) in columns_by(self.asked.workspace, "stage", ("commitment",), rest, parameters):
            spread.put(stage, ids, STAGES.index(Stage(name)))
        self._tell()
        return stage

    def _columns(self, expressions: tuple[str, ...], rest: str) -> tuple[Numbers, ...]:
        found = columns_of(self.asked.workspace, expressions, rest, self.asked.parameters())
        self._tell()
        return found

    def _columns_by(self, key: str, expression: str, rest: str) -> list[tuple[Any, tuple[Numbers, ...]]]:
        found = columns_by(self.asked.workspace, key, (expression,), rest, self.asked.parameters())
        self._tell()
        return found

    def _tell(self) -> None:
        self.done += 1
        self.on_progress(self.done, _STEPS)
