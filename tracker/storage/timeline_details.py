"""What the timeline knows of its records beyond where they lie: lists that lanes are made of, and which dates run."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from tracker.domain.implementation import ENDINGS
from tracker.domain.kinds import TIMELINE_KINDS
from tracker.storage.below import tables_below
from tracker.storage.packed import Numbers, columns_by, columns_of
from tracker.storage.workspace import Workspace

# The plus keeps SQLite from going through an index row by row where it reads the whole table anyway.
_KINDS = f"+kind IN ({', '.join(repr(kind.value) for kind in TIMELINE_KINDS)})"


class ListKey(StrEnum):
    """What of a record may have several values, or is seldom asked for, and so is read when lanes are made of it."""

    ACTOR = "actor"
    OBLIGOR = "obligor"
    BENEFICIARY = "beneficiary"
    TAG = "tag"
    MARKING = "marking"


@dataclass(frozen=True, slots=True, eq=False)
class ListedValues:
    """Which record has which value: two columns of one length.

    `values` are ids of actors, or with `names` places in it.
    """

    records: Numbers
    values: Numbers
    names: tuple[str, ...] = ()


_ACTORS = {
    ListKey.ACTOR: ("record", "actor", "record_actor WHERE {among}"),
    ListKey.OBLIGOR: ("record", "actor", "involvement WHERE part = 'obligors' AND {among}"),
    ListKey.BENEFICIARY: ("id", "beneficiary", "commitment WHERE beneficiary IS NOT NULL AND {among}"),
}


def read_listed(
    workspace: Workspace, key: ListKey, ids: Sequence[int] | None = None, hidden: Collection[int] = ()
) -> ListedValues:
    """The values of all records, or of those among `ids`; also of records that are not on the timeline.

    Of records with the `hidden` ids nothing is read, not even how they write what others have too.
    """
    parameters = {"ids": json.dumps(list(ids or ())), "hidden": json.dumps(sorted(hidden))}
    below = f"WITH {tables_below(workspace)}\n" if hidden else ""
    if key in _ACTORS:
        record, actor, rest = _ACTORS[key]
        # The way to an actor that is hidden may still stand there, as an index leads with it.
        seen = f" AND {actor} NOT IN (SELECT id FROM hidden_record)" if hidden else ""
        where = rest.format(among=_among(record, ids)) + seen
        rest = f"FROM ({below}SELECT {record}, {actor} FROM {where})"
        records, actors = columns_of(workspace, (record, actor), rest, parameters)
        return ListedValues(records, actors)
    if key is ListKey.TAG:
        # Tags that differ by case and accents alone are one, called by the first of its spellings in the order of
        # their letters: whichever is written anew, the lane keeps its name.
        where = f"word WHERE field = 'tags' AND {_among('record', ids)}"
        rest = f"FROM ({below}SELECT record, text, folded FROM {where}) GROUP BY folded"
        return _named(columns_by(workspace, "min(text)", ("record",), rest, parameters))
    where = f"record WHERE marking IS NOT NULL AND {_KINDS} AND {_among('id', ids)}"
    return _markings(workspace, f"FROM ({below}SELECT id, marking FROM {where})", parameters)


def _markings(workspace: Workspace, where: str, parameters: Mapping[str, str]) -> ListedValues:
    """Each marking by its place among those in use: to group by it would sort all records."""
    names = tuple(name for (name,) in workspace.rows(f"SELECT DISTINCT marking {where}", parameters))
    if not names:
        return _named([])
    places = {f"name{place}": name for place, name in enumerate(names)}
    place = f"CASE marking {' '.join(f'WHEN :name{place} THEN {place}' for place in range(len(names)))} END"
    records, values = columns_of(workspace, ("id", place), where, {**parameters, **places})
    return ListedValues(records, values, names)


def read_intervals(workspace: Workspace, ids: Sequence[int] | None = None) -> Numbers:
    """Ids of the records whose date runs from a day to another, where other vague dates mean one day of many."""
    rest = f"FROM record WHERE latest > earliest AND instr(date, '/') > 0 AND {_KINDS} AND {_among('id', ids)}"
    return columns_of(workspace, ("id",), rest, {"ids": json.dumps(list(ids or ()))})[0]


def read_vague_intervals(workspace: Workspace, intervals: Sequence[int]) -> dict[int, str]:
    """Of the records with these ids, whose dates run, the dates (EDTF) with an end that is not known to the day."""
    day = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
    rows = workspace.rows(
        f"SELECT id, date FROM record WHERE id IN (SELECT value FROM json_each(:ids)) AND date NOT GLOB '{day}/{day}'",
        {"ids": json.dumps(list(intervals))},
    )
    return dict(rows)


def read_perhaps_ended(workspace: Workspace, ids: Sequence[int] | None = None) -> Numbers:
    """Ids of the commitments without a due date of which any assessment says that they have come to their end; without
    an indicator they are not graded at all.
    """
    endings = ", ".join(repr(one.value) for one in sorted(ENDINGS))
    # A few commitments are found by their index; of all of them, the shorter table leads.
    first, second = ("assessment", "commitment") if ids is None else ("commitment", "assessment")
    rest = (
        f"FROM {first} CROSS JOIN {second} ON commitment.id = assessment.commitment "
        f"WHERE assessment.implementation IN ({endings}) AND commitment.due_latest IS NULL "
        "AND commitment.indicator IS NOT NULL "
        f"AND {_among('commitment.id', ids)}"
    )
    found = columns_of(workspace, ("commitment.id",), rest, {"ids": json.dumps(list(ids or ()))})[0]
    return np.unique(found).astype(np.int32)


def _among(column: str, ids: Sequence[int] | None) -> str:
    return "1" if ids is None else f"{column} IN (SELECT value FROM json_each(:ids))"


def _named(found: list[tuple[str, tuple[Numbers, ...]]]) -> ListedValues:
    records = [ids for _name, (ids,) in found]
    none = np.zeros(0, np.int32)
    values = [np.full(ids.size, place, np.int32) for place, ids in enumerate(records)]
    return ListedValues(
        np.concatenate([none, *records]), np.concatenate([none, *values]), tuple(name for name, _ids in found)
    )
