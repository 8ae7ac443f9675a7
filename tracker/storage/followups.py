"""Follow-ups that a person wrote, and due dates, as plain values: many at once, without reading whole records."""

import json
from collections.abc import Collection
from dataclasses import dataclass

from tracker.domain.kinds import Kind, Ref
from tracker.domain.record import Pointer
from tracker.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Due:
    """A due date: its EDTF string, and its bounds as ordinals."""

    edtf: str
    earliest: int
    latest: int


@dataclass(frozen=True, slots=True)
class WrittenFact:
    """One follow-up as it is kept. `created` is the day it was recorded, `YYYY-MM-DD`."""

    id: int
    ref: Ref
    title: str
    created: str
    due: Due | None
    owner: str
    state: str
    about: Pointer | None
    recurrence: str = ""


_WRITTEN = """
SELECT record.id, record.number, record.title, substr(record.created, 1, 10),
    record.date, record.earliest, record.latest, followup.owner, followup.state, followup.recurrence,
    about.id, about.kind, about.number, about.title
FROM followup
JOIN record ON record.id = followup.id
LEFT JOIN record AS about ON about.id = followup.about
"""


def written_facts(
    workspace: Workspace, among: Collection[int] | None = None, without: Collection[str] = ()
) -> list[WrittenFact]:
    """Every follow-up that a person wrote, in order of entry, or those `among` these numbers (`F12` has 12).

    Those in a state of `without` are left out.
    """
    asked: list[tuple[str, Collection[object]]] = [
        ("coalesce(followup.state, '') NOT IN (SELECT value FROM json_each(?))", without)
    ]
    if among is not None:
        asked.append(("record.kind = 'followup' AND record.number IN (SELECT value FROM json_each(?))", among))
    conditions = " AND ".join(condition for condition, _values in asked)
    parameters = tuple(json.dumps(list(values)) for _condition, values in asked)
    found = []
    for row in workspace.rows(f"{_WRITTEN} WHERE {conditions} ORDER BY record.id", parameters):
        id_, number, title, created, edtf, earliest, latest, owner, state, rule, about, kind, other, name = row
        due = Due(edtf, earliest, latest) if edtf else None
        pointer = Pointer(about, Ref(Kind(kind), other), name) if about else None
        ref = Ref(Kind.FOLLOWUP, number)
        found.append(WrittenFact(id_, ref, title, created, due, owner or "", state or "", pointer, rule or ""))
    return found


def count_open(workspace: Workspace, closed: Collection[str]) -> int:
    """How many of them are in none of the states that close them."""
    statement = "SELECT count(*) FROM followup WHERE coalesce(state, '') NOT IN (SELECT value FROM json_each(?))"
    return int(workspace.value(statement, (json.dumps(list(closed)),)))


def dues_of(workspace: Workspace, commitments: Collection[int]) -> dict[int, Due]:
    """The current due dates of those of these commitments that have one."""
    rows = workspace.rows(
        "SELECT id, due, due_earliest, due_latest FROM commitment "
        "WHERE due IS NOT NULL AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(commitments)),),
    )
    return {id_: Due(*due) for id_, *due in rows}
