"""Facts of a day: the SELECTs of `db/facts`, put before a statement that names them as common table expressions."""

import functools
import json
import re
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from tracker.places import db_dir
from tracker.storage.workspace import Workspace

_NEEDS = re.compile(r"^-- needs +(.+)$", re.MULTILINE)
_INLINE = re.compile(r"^-- inline$", re.MULTILINE)
_AMONG = re.compile(r"\{among ([\w.]+)\}")
_WHOLE, _LIMITED = (re.compile(rf"^.* -- {how}\n", re.MULTILINE) for how in ("whole", "limited"))


@functools.cache
def _fact(name: str) -> str:
    return (db_dir() / "facts" / f"{name}.sql").read_text(encoding="utf-8")


def needs_of(statement: str) -> tuple[str, ...]:
    """The facts that its `-- needs` lines name."""
    return tuple(name.strip() for line in _NEEDS.findall(statement) for name in line.split(","))


def resting_on(names: Iterable[str]) -> tuple[str, ...]:
    """These facts and all that they rest on, each after what it needs."""
    found: dict[str, None] = {}
    for name in names:
        found |= dict.fromkeys(resting_on(needs_of(_fact(name))))
        found[name] = None
    return tuple(found)


def with_facts(statement: str, needs: Iterable[str], *, limited: bool = False, below: str = "") -> str:
    """`statement` with the facts it needs before it and what those rest on; before these the tables as `tables_below`
    has them, if given.

    With `limited` only the facts of the records in the parameter `ids` (a JSON array) are worked out, so that asking
    for one record does not read them all: a fact's `{among COLUMN}` says which column holds them, and lines that end in
    `-- limited` stand in it only then, those in `-- whole` only otherwise. `{among COLUMN}` in the statement itself
    says which column holds the records in `subjects`, that are asked about. A fact is worked out once, but for one that
    says `-- inline`, of which each use reads only the rows it asks for.
    """
    facts = [_expression(name, limited) for name in resting_on(needs)]
    asked = _among(statement, "subjects", limited)
    before = ",\n".join([below, *facts] if below else facts)
    return f"WITH {before}\n{asked}" if before else asked


def _expression(name: str, limited: bool) -> str:
    text = _fact(name)
    how = "NOT MATERIALIZED" if _INLINE.search(text) else "MATERIALIZED"
    return f"{name} AS {how} (\n{_among(text, 'ids', limited)}\n)"


def _among(statement: str, parameter: str, limited: bool) -> str:
    if not limited:
        return _AMONG.sub("1", _LIMITED.sub("", statement))
    return _AMONG.sub(rf"\1 IN (SELECT value FROM json_each(:{parameter}))", _WHOLE.sub("", statement))


def day_parameters(workspace: Workspace, as_of: date, hidden: Collection[int] = ()) -> dict[str, Any]:
    """What every fact is asked with: the as-of day, the id of our side (0 where the desk has none), and the ids of
    records above the ceiling that may not count.
    """
    our_side = workspace.settings().get("our_side") or 0
    return {"as_of": as_of.toordinal(), "our_side": our_side, "hidden": json.dumps(sorted(hidden))}
