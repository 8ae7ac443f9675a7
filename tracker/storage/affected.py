"""Which records' flags, verdicts and standings can have changed since a place in the history."""

import functools
import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from tracker.places import db_dir
from tracker.storage.below import tables_below
from tracker.storage.touched import Touched, last_change, touched_since
from tracker.storage.workspace import Workspace

_MOST_ROWS = 2_000
_MOST_RECORDS = 400
"""Above these it takes less time to work everything out anew."""
_LISTS = (
    "records",
    "sources",
    "actors",
    "titled",
    "dated",
    "carriers",
    "paced",
    "meetings",
    "agendas",
    "numbers",
    "artefacts",
    "commitments",
    "spoke",
    "owed",
)


@dataclass(frozen=True, slots=True)
class Affected:
    """Ids of the records concerned, those that are no more among them, and the place in the history now reached.

    `everything` says that so much changed, or what bears on so many, that `records` names none.
    """

    place: int
    records: frozenset[int] = frozenset()
    everything: bool = False


def affected_since(workspace: Workspace, place: int, as_of: date) -> Affected:
    """What the changes after this place in the history can bear on, as of a day on which flags are asked."""
    reached = last_change(workspace)
    if reached == place:
        return Affected(place)
    touched = touched_since(workspace, place, _MOST_ROWS)
    if touched.everything:
        return Affected(reached, everything=True)
    asked = _lists(touched) | {"as_of": as_of.toordinal(), "most": _MOST_RECORDS}
    ids = frozenset(id_ for (id_,) in workspace.rows(_statement("affected"), asked))
    if len(ids) > _MOST_RECORDS:
        return Affected(reached, everything=True)
    return Affected(reached, ids)


def read_for(workspace: Workspace, records: Collection[int], as_of: date, hidden: Collection[int] = ()) -> list[int]:
    """Ids of what the rules read to say whether these records are flagged on a day; nothing that is hidden."""
    asked = {"subjects": json.dumps(sorted(records)), "as_of": as_of.toordinal(), "hidden": json.dumps(sorted(hidden))}
    statement = _statement("read_for")
    if hidden:
        statement = f"WITH {tables_below(workspace)}\nSELECT * FROM (\n{statement}\n)"
    return [id_ for (id_,) in workspace.rows(statement, asked)]


@functools.cache
def _statement(name: str) -> str:
    return (db_dir() / "affected" / f"{name}.sql").read_text(encoding="utf-8")


def _lists(touched: Touched) -> dict[str, str | int]:
    return {name: json.dumps(sorted(getattr(touched, name))) for name in _LISTS}
