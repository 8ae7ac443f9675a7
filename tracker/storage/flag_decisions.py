"""What people decided about flags, one row a record and rule; the history keeps what was decided before."""

import json
from collections.abc import Collection, Sequence
from typing import Any

from tracker.domain.flag_changes import Raised, settled
from tracker.domain.flag_decisions import Decision
from tracker.domain.flags import FlagState
from tracker.storage.fact_names import renamed, titles_now, uids_named
from tracker.storage.moments import local_day
from tracker.storage.workspace import Step, Workspace

_COLUMNS = "record, rule, flag, key, state, until, reason, owner, facts, by, at"

_NAMED = "named"
"""Among the facts that are kept: the uid of each record that they name, by the title it had."""


def kept_decisions(workspace: Workspace, among: Collection[int] | None = None) -> dict[tuple[int, str], Decision]:
    """The decisions there are, by record and rule, or those on the records `among`."""
    some = "" if among is None else " WHERE record IN (SELECT value FROM json_each(?))"
    parameters = () if among is None else (json.dumps(sorted(among)),)
    rows = workspace.rows(f"SELECT {_COLUMNS} FROM flag_decision{some} ORDER BY id", parameters)
    all_facts = _as_called_now(workspace, [json.loads(row[_COLUMNS.split(", ").index("facts")]) for row in rows])
    return {
        (record, rule): Decision(
            FlagState(state),
            Raised(rule, flag, key, facts),
            local_day(at).toordinal(),
            until,
            reason or "",
            owner or "",
            by,
        )
        for (record, rule, flag, key, state, until, reason, owner, _json, by, at), facts in zip(
            rows, all_facts, strict=True
        )
    }


def _as_called_now(workspace: Workspace, kept: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The facts as they were, with what they name by its title of today: a name is no fact."""
    named = [facts.pop(_NAMED, {}) for facts in kept]
    now = titles_now(workspace, [uid for uids in named for uid in uids.values()])
    changed = [{title: now[uid] for title, uid in uids.items() if now.get(uid, title) != title} for uids in named]
    return [renamed(facts, titles) if titles else facts for facts, titles in zip(kept, changed, strict=True)]


def keep_decision(workspace: Workspace, step: Step, record: int, decision: Decision) -> None:
    """Keep a decision, in place of the one before it on the same record and rule."""
    raised = decision.raised
    facts = {key: settled(value) for key, value in raised.facts.items()}
    facts |= {_NAMED: uids_named(workspace, facts)}
    values = {
        "record": record,
        "rule": raised.rule,
        "flag": raised.id,
        "key": raised.key,
        "state": decision.state.value,
        "until": decision.until,
        "reason": decision.reason or None,
        "owner": decision.owner or None,
        "facts": json.dumps(facts, ensure_ascii=False, sort_keys=True),
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
