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


def needs_of(statement: str) -> tuple[str, ...]:
    """The facts that its `-- needs` lines name, each after those it rests on."""
    return tuple(name.strip() for line in _NEEDS.findall(statement) for name in line.split(","))


def with_facts(statement: str, needs: tuple[str, ...], *, limited: bool = False) -> str:
    """`statement` with the facts it needs before it.

    With `limited` only the facts of the records in the parameter `ids` (a JSON array) are worked out, so that asking
    for one record does not read them all: a fact's `{among COLUMN}` says which column holds them. One in the statement
    itself says which column holds the records in `subjects`, that are asked about.
    """
    facts = [f"{name} AS MATERIALIZED (\n{_among(_fact(name), 'ids', limited)}\n)" for name in needs]
    asked = _among(statement, "subjects", limited)
    before = ",\n".join(facts)
    return f"WITH {before}\n{asked}" if facts else asked


def _among(statement: str, parameter: str, limited: bool) -> str:
    return _AMONG.sub(rf"\1 IN (SELECT value FROM json_each(:{parameter}))" if limited else "1", statement)


def day_parameters(workspace: Workspace, as_of: date, hidden: Collection[int] = ()) -> dict[str, Any]:
    """What every fact is asked with: the as-of day, the id of our side (0 where the desk has none), and the ids of
    records above the ceiling that may not count.
    """
    our_side = workspace.settings().get("our_side") or 0
    return {"as_of": as_of.toordinal(), "our_side": our_side, "hidden": json.dumps(sorted(hidden))}
