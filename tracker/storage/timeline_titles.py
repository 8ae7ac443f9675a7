"""The words of the few records of the timeline that are labelled, and the ids behind references."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.folding import fold
from tracker.domain.kinds import TIMELINE_KINDS, Kind, Ref
from tracker.storage.packed import Numbers, columns_of
from tracker.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class TimelineTitle:
    """A record's kind and title, its date as EDTF and as it was written, a meeting's local time (HH:MM) and zone."""

    kind: Kind
    title: str
    date: str | None
    written: str | None
    time: str | None = None
    zone: str | None = None


def read_titles(workspace: Workspace, ids: Sequence[int]) -> dict[int, TimelineTitle]:
    """The words of these records; those that are no more are left out."""
    rows = workspace.rows(
        "SELECT record.id, kind, title, date, date_text, time, zone "
        "FROM record LEFT JOIN meeting ON meeting.id = record.id WHERE record.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return {id_: TimelineTitle(Kind(kind), *row) for id_, kind, *row in rows}


def read_titled(workspace: Workspace, words: str) -> Numbers:
    """Ids of the timeline's records that have these words in their titles, case and accents apart; all for none."""
    kinds = ", ".join(repr(kind.value) for kind in TIMELINE_KINDS)
    rest = f"FROM record WHERE instr(folded, :words) > 0 AND kind IN ({kinds})"
    return columns_of(workspace, ("id",), rest, {"words": fold(words)})[0]


# What a record bears upon: a verdict, a note or a colour of these follows from it.
_BEARS = {
    Kind.ASSESSMENT: "SELECT commitment FROM assessment WHERE id = :id AND commitment IS NOT NULL",
    Kind.OUTCOME: (
        "SELECT meeting FROM outcome WHERE id = :id AND meeting IS NOT NULL "
        "UNION SELECT commitment FROM outcome WHERE id = :id AND commitment IS NOT NULL"
    ),
}


def read_ids(workspace: Workspace, refs: Sequence[Ref]) -> dict[Ref, list[int]]:
    """The ids of the timeline's records that each of these records is or bears upon.

    Those that are no more are left out, and so are those of kinds that bear upon more than can be told from them.
    """
    found: dict[Ref, list[int]] = {}
    for ref in refs:
        id_ = workspace.value("SELECT id FROM record WHERE kind = ? AND number = ?", (ref.kind.value, ref.number))
        if id_ is not None and ref.kind in TIMELINE_KINDS:
            found[ref] = [id_]
        elif id_ is not None and ref.kind in _BEARS:
            found[ref] = [other for (other,) in workspace.rows(_BEARS[ref.kind], {"id": id_})]
    return found
