"""What the timeline draws of every record, as columns: read whole at the start, and of a few records after a change."""

import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST, TIMELINE_KINDS, Kind
from tracker.domain.progress import Cancelled, OnProgress, unwatched
from tracker.domain.schema import MEETING_STATUSES
from tracker.domain.stages import Stage
from tracker.storage.facts import day_parameters, with_facts
from tracker.storage.packed import NONE, Numbers, columns_by, columns_of
from tracker.storage.workspace import Workspace

Codes = NDArray[np.int8]

STAGES: tuple[Stage, ...] = tuple(Stage)
# How many years before the as-of day each stretch of a reading begins; the last one begins with the first record.
_YEARS_BACK = (1, 3, 6, 10, 20)
STEPS = 4 + len(TIMELINE_KINDS) * (len(_YEARS_BACK) + 4)
"""What `read_every_column` tells of as its whole work."""


@dataclass(frozen=True, slots=True, eq=False)
class TimelineColumns:
    """One place a record, in no order. Days are ordinals as they are kept; NONE stands for what is not recorded.

    `kind`, `status` and `stage` are places in TIMELINE_KINDS, MEETING_STATUSES and STAGES; the stage is that of the
    as-of day. `body` is that of a meeting or the mechanism of a commitment, `was_due` the last day of the first due
    date. `ended_earliest` and `ended_latest` bound when a commitment without a due date came to its end; nothing is
    read of that here.
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
    ended_earliest: Numbers
    ended_latest: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class ColumnsRead:
    """How far a reading came: without `since` to its end, else to all that begins on that day (an ordinal) or later."""

    columns: TimelineColumns
    since: int | None = None


def read_columns(workspace: Workspace, as_of: date, ids: Sequence[int]) -> TimelineColumns:
    """The columns of those records of the timeline that are among `ids`."""
    reading = _Reading(workspace, as_of, ids, unwatched)
    reading.details()
    reading.begun("1")
    return reading.told()


def read_every_column(workspace: Workspace, as_of: date, on_progress: OnProgress = unwatched) -> ColumnsRead:
    """The columns of all records of the timeline, the newest first; Cancelled from `on_progress` ends it there."""
    reading = _Reading(workspace, as_of, None, on_progress)
    since: int | None = OPEN_LATEST
    try:
        reading.details()
        for begins, *stretches in _newest_first(as_of.toordinal()):
            reading.begun(*stretches)
            since = begins
    except Cancelled:
        return ColumnsRead(reading.told(), since)
    return ColumnsRead(reading.told())


def _newest_first(as_of: int) -> Iterator[tuple[Any, ...]]:
    """The day from which on all is read, and what is read for it.

    What has no date or an open beginning comes first, so that nothing is missing then but what begins earlier.
    """
    begins = [as_of - 365 * years for years in _YEARS_BACK]
    yield begins[0], "earliest IS NULL", f"earliest = {OPEN_EARLIEST}", f"earliest >= {begins[0]}"
    for later, earlier in itertools.pairwise(begins):
        yield earlier, f"earliest >= {earlier} AND earliest < {later}"
    yield OPEN_EARLIEST, f"earliest > {OPEN_EARLIEST} AND earliest < {begins[-1]}"


class _Spread:
    """Puts columns that know their ids at the places of those ids."""

    def __init__(self, ids: Numbers) -> None:
        self._count = ids.size
        self._places = np.full(int(np.max(ids, initial=0)) + 1, NONE, np.int32)
        self._places[ids] = np.arange(ids.size, dtype=np.int32)

    def column(self, ids: Numbers, values: Numbers) -> Numbers:
        """A column with these values, and NONE elsewhere."""
        made = np.full(self._count, NONE, np.int32)
        self._put(made, ids, values)
        return made

    def codes(self, found: Mapping[int, Numbers]) -> Codes:
        """A column of codes, from the ids that have each, and NONE elsewhere."""
        made = np.full(self._count, NONE, np.int8)
        for code, ids in found.items():
            self._put(made, ids, code)
        return made

    def _put(self, column: NDArray[Any], ids: Numbers, values: Numbers | int) -> None:
        within = ids < self._places.size
        places = self._places[ids[within]]
        known = places != NONE
        column[places[known]] = values if isinstance(values, int) else values[within][known]


@dataclass(slots=True)
class _Reading:
    """The statements, each of which reads one index or one table from end to end and nothing else.

    Of all records, or of those with these ids; what was read so far is kept until it is told.
    """

    workspace: Workspace
    as_of: date
    ids: Sequence[int] | None
    on_progress: OnProgress
    _parameters: dict[str, Any] = field(init=False)
    _done: int = 0
    _parts: list[tuple[Numbers, ...]] = field(default_factory=list)
    _columns: dict[str, tuple[Numbers, ...]] = field(default_factory=dict)
    _codes: dict[str, dict[int, Numbers]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._parameters = day_parameters(self.workspace, self.as_of) | {"ids": json.dumps(list(self.ids or ()))}

    def details(self) -> None:
        """Everything but what `begun` reads."""
        latest = [self._read(("id", "latest"), self._of(kind, "1")) for kind in TIMELINE_KINDS]
        self._columns["latest"] = _joined(latest, 2)
        among = self._among("id")
        self._columns["body"] = self._read(("id", "body"), f"FROM meeting WHERE body IS NOT NULL AND {among}")
        status = self._read_by("status", "id", f"FROM meeting WHERE {among} GROUP BY 1")
        self._codes["status"] = {MEETING_STATUSES.index(name): ids for name, ids in status if name in MEETING_STATUSES}
        wanted = ("id", "mechanism", "due_earliest", "due_latest", "due_original_latest")
        self._columns["commitment"] = self._read(wanted, f"FROM commitment WHERE {among}")
        asked = with_facts("SELECT stage, commitment FROM stage_now", ("stage_now",), limited=self.ids is not None)
        stages = self._read_by("stage", "commitment", f"FROM ({asked}) GROUP BY 1")
        self._codes["stage"] = {STAGES.index(Stage(name)): ids for name, ids in stages}

    def begun(self, *stretches: str) -> None:
        """Which records there are, by where they begin; kept when all of it is read."""
        parts = []
        for place, kind in enumerate(TIMELINE_KINDS):
            for stretch in stretches:
                ids, number, earliest = self._read(("id", "number", "earliest"), self._of(kind, stretch))
                parts.append((ids, np.full(ids.size, place, np.int32), number, earliest))
        self._parts += parts

    def told(self) -> TimelineColumns:
        """The columns of what was read."""
        ids, kind, number, earliest = _joined(self._parts, 4)
        none = np.zeros(0, np.int32)
        spread, columns, codes = _Spread(ids), self._columns, self._codes
        known, *of_commitment = columns.get("commitment", (none,) * 5)
        mechanism, due_earliest, due_latest, was_due = (spread.column(known, one) for one in of_commitment)
        return TimelineColumns(
            ids=ids,
            kind=kind.astype(np.int8),
            number=number,
            earliest=earliest,
            latest=spread.column(*columns.get("latest", (none, none))),
            body=np.maximum(spread.column(*columns.get("body", (none, none))), mechanism),
            status=spread.codes(codes.get("status", {})),
            stage=spread.codes(codes.get("stage", {})),
            due_earliest=due_earliest,
            due_latest=due_latest,
            was_due=was_due,
            ended_earliest=np.full(ids.size, NONE, np.int32),
            ended_latest=np.full(ids.size, NONE, np.int32),
        )

    def _of(self, kind: Kind, stretch: str) -> str:
        column = "kind" if self.ids is None else "+kind"  # a few ids are found one by one
        return f"FROM record WHERE {column} = '{kind.value}' AND {stretch} AND {self._among('id')}"

    def _among(self, column: str) -> str:
        return "1" if self.ids is None else f"{column} IN (SELECT value FROM json_each(:ids))"

    def _read(self, expressions: tuple[str, ...], rest: str) -> tuple[Numbers, ...]:
        found = columns_of(self.workspace, expressions, rest, self._parameters)
        self._tell()
        return found

    def _read_by(self, key: str, expression: str, rest: str) -> list[tuple[Any, Numbers]]:
        found = columns_by(self.workspace, key, (expression,), rest, self._parameters)
        self._tell()
        return [(value, ids) for value, (ids,) in found]

    def _tell(self) -> None:
        self._done += 1
        self.on_progress(self._done, STEPS)


def _joined(parts: Sequence[tuple[Numbers, ...]], columns: int) -> tuple[Numbers, ...]:
    if not parts:
        return tuple(np.zeros(0, np.int32) for _ in range(columns))
    return tuple(np.concatenate(one) for one in zip(*parts, strict=True))
