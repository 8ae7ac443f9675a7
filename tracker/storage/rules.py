"""The flags' facts: each rule of `db/rules` asked as of a day."""

import functools
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tracker.domain.kinds import Kind, Ref
from tracker.places import db_dir
from tracker.storage.affected import read_for
from tracker.storage.facts import day_parameters, needs_of, with_facts
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
    among: Collection[int] | None = None,
) -> list[FlagFact]:
    """Every flag of the record as it stands, on that day, or those of the records `among`; by rule, then by age.

    What is hidden is not read as evidence. Raises KeyError when `only` names no rule.
    """
    parameters = day_parameters(workspace, as_of, hidden) | dict(thresholds)
    if among is not None:
        parameters |= {"subjects": json.dumps(sorted(among)), "ids": json.dumps(read_for(workspace, among, as_of))}
    rows = workspace.rows(_statement(only, limited=among is not None), parameters)
    return [
        FlagFact(rule, id_, Ref(Kind(kind), number), uid, title, str(key), since, urgency, json.loads(facts))
        for rule, id_, kind, number, uid, title, key, since, urgency, facts in rows
    ]


@functools.cache
def _statement(only: str | None, *, limited: bool) -> str:
    """All the rules in one, so that what several of them need is worked out once."""
    files = rule_files()
    rules = {rule: path.read_text(encoding="utf-8") for rule, path in files.items() if only in (None, rule)}
    if not rules:
        raise KeyError(only)
    needs = dict.fromkeys(need for text in rules.values() for need in needs_of(text))
    arms = "\nUNION ALL\n".join(f"SELECT '{rule}' AS rule, * FROM (\n{text}\n)" for rule, text in rules.items())
    asked = (
        "SELECT raised.rule, raised.record, record.kind, record.number, record.uid, record.title, raised.key, "
        f"raised.since, raised.urgency, raised.facts FROM (\n{arms}\n) AS raised "
        "CROSS JOIN record ON record.id = raised.record ORDER BY raised.rule, raised.since, record.kind, record.number"
    )
    return with_facts(asked, tuple(needs), limited=limited)
