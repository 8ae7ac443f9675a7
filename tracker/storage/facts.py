"""Facts of a day: the SELECTs of `db/facts`, put before a statement that names them as common table expressions."""

import functools
import json
import re
from collections.abc import Collection
from datetime import date
from typing import Any

from tracker.places import db_dir
from tracker.storage.workspace import Workspace

_NEEDS = re.compile(r"^-- needs +(.+)$", re.MULTILINE)
_AMONG = re.compile(r"\{among ([\w.]+)\}")
_OUTCOME_NEEDS = ("known_citation", "evidence", "obligor_side", "outcome_fact", "outcome_judged")
_COMMITMENT_NEEDS = ("known_move", "stage_now", "in_force", "assessment_fact", "open_commitment")
NEEDS = {
    "outcome_fact": _OUTCOME_NEEDS[:4],
    "outcome_judged": _OUTCOME_NEEDS,
    "stage_now": _COMMITMENT_NEEDS[:2],
    "assessment_fact": ("assessment_fact",),
    "open_commitment": _COMMITMENT_NEEDS,
}
"""What each fact rests on, itself last."""


@functools.cache
def _fact(name: str) -> str:
    return (db_dir() / "facts" / f"{name}.sql").read_text(encoding="utf-8")


def with_facts(statement: str, needs: tuple[str, ...] | None = None, *, limited: bool = False) -> str:
    """`statement` with the facts it needs before it; they are those its `-- needs` line names, or `needs`.

    With `limited` only the facts of the records in the parameter `ids` (a JSON array) are worked out, so that asking
    for one record does not read them all: a fact's `{among COLUMN}` says which column holds them.
    """
    if needs is None:
        match = _NEEDS.search(statement)
        needs = tuple(name.strip() for name in match[1].split(",")) if match else ()
    if not needs:
        return statement
    among = r"\1 IN (SELECT value FROM json_each(:ids))" if limited else "1"
    parts = ",\n".join(f"{name} AS MATERIALIZED (\n{_AMONG.sub(among, _fact(name))}\n)" for name in needs)
    return f"WITH {parts}\n{statement}"


def day_parameters(workspace: Workspace, as_of: date, hidden: Collection[int] = ()) -> dict[str, Any]:
    """What every fact is asked with: the as-of day, the id of our side (0 where the desk has none), and the ids of
    records above the ceiling that may not count.
    """
    our_side = workspace.settings().get("our_side") or 0
    return {"as_of": as_of.toordinal(), "our_side": our_side, "hidden": json.dumps(sorted(hidden))}
