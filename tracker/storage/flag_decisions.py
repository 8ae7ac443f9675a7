"""What people decided about flags, one row a record and rule; the history keeps what was decided before."""

import json
from collections.abc import Collection
from datetime import date

from tracker.domain.flag_changes import Raised
from tracker.domain.flag_decisions import Decision
from tracker.domain.flags import FlagState
from tracker.storage.workspace import Step, Workspace

_COLUMNS = "record, rule, flag, key, state, until, reason, owner, facts, at"


def kept_decisions(workspace: Workspace, among: Collection[int] | None = None) -> dict[tuple[int, str], Decision]:
    """The decisions there are, by record and rule, or those on the records `among`."""
    some = "" if among is None else " WHERE record IN (SELECT value FROM json_each(?))"
    parameters = () if among is None else (json.dumps(sorted(among)),)
    rows = workspace.rows(f"SELECT {_COLUMNS} FROM flag_decision{some} ORDER BY id", parameters)
    return {
        (record, rule): Decision(
            FlagState(state),
            Raised(rule, flag, key, json.loads(facts)),
            date.fromisoformat(at[:10]).toordinal(),
            until,
            reason or "",
            owner or "",
        )
        for record, rule, flag, key, state, until, reason, owner, facts, at in rows
    }


def keep_decision(workspace: Workspace, step: Step, record: int, decision: Decision) -> None:
    """Keep a decision, in place of the one before it on the same record and rule."""
    raised = decision.raised
    values = {
        "record": record,
        "rule": raised.rule,
        "flag": raised.id,
        "key": raised.key,
        "state": decision.state.value,
        "until": decision.until,
        "reason": decision.reason or None,
        "owner": decision.owner or None,
        "facts": json.dumps(raised.facts, ensure_ascii=False, sort_keys=True),
        "by": workspace.value("SELECT by FROM action WHERE id = ?", (step.action,)),
        "at": step.at,
    }
    present = workspace.value("SELECT id FROM flag_decision WHERE record = ? AND rule = ?", (record, raised.rule))
    if present is None:
        holders = ", ".join(f":{name}" for name in values)
        statement = f"INSERT INTO flag_decision ({', '.join(values)}) VALUES ({holders})"
    else:
        assignments = ", ".join(f"{name} = :{name}" for name in values)
        statement = f"UPDATE flag_decision SET {assignments} WHERE id = :id"
        values["id"] = present
    workspace.connection.execute(statement, values)


def drop_decision(workspace: Workspace, record: int, rule: str) -> None:
    """Take the decision on a record and rule away."""
    workspace.connection.execute("DELETE FROM flag_decision WHERE record = ? AND rule = ?", (record, rule))


def owners_named(workspace: Workspace) -> list[str]:
    """Whom flags, follow-ups and commitments were given to, the most often named first."""
    rows = workspace.rows(
        "SELECT owner FROM (SELECT owner FROM flag_decision UNION ALL SELECT owner FROM followup "
        "UNION ALL SELECT owner FROM commitment) WHERE owner <> '' GROUP BY owner ORDER BY count(*) DESC, owner"
    )
    return [owner for (owner,) in rows]
