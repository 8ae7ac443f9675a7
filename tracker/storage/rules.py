"""The flags' facts: each rule of `db/rules` asked as of a day."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tracker.domain.kinds import Kind, Ref
from tracker.places import db_dir
from tracker.storage.facts import day_parameters, with_facts
from tracker.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class FlagFact:
    """What a rule found: the record, since which day (an ordinal), how urgent, and the facts its sentence names.

    `key` changes when the fact does, so that a flag answered for one fact comes back for another.
    """

    rule: str
    record: int
    ref: Ref
    uid: str
    title: str
    key: str
    since: int
    urgency: str
    facts: Mapping[str, Any]


def rule_files() -> dict[str, Path]:
    """The rules there are, by name."""
    return {path.stem: path for path in sorted((db_dir() / "rules").glob("*.sql"))}


def raise_flags(
    workspace: Workspace,
    as_of: date,
    thresholds: Mapping[str, int],
    only: str | None = None,
    hidden: Collection[int] = (),
) -> list[FlagFact]:
    """Every flag of the record as it stands, on that day; the rules in the order of their names.

    What is hidden is not read as evidence. Raises KeyError when `only` names no rule.
    """
    files = rule_files()
    chosen = files if only is None else {only: files[only]}
    parameters = day_parameters(workspace, as_of, hidden) | dict(thresholds)
    return [
        fact for rule, path in chosen.items() for fact in _ask(workspace, rule, path.read_text("utf-8"), parameters)
    ]


def _ask(workspace: Workspace, rule: str, statement: str, parameters: Mapping[str, Any]) -> list[FlagFact]:
    asked = (
        "SELECT raised.record, record.kind, record.number, record.uid, record.title, raised.key, raised.since, "
        f"raised.urgency, raised.facts FROM (\n{statement}\n) AS raised JOIN record ON record.id = raised.record "
        "ORDER BY raised.since, record.kind, record.number"
    )
    rows = workspace.rows(with_facts(asked), parameters)
    return [
        FlagFact(rule, id_, Ref(Kind(kind), number), uid, title, str(key), since, urgency, json.loads(facts))
        for id_, kind, number, uid, title, key, since, urgency, facts in rows
    ]
