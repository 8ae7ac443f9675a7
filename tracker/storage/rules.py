"""The flags' facts: each rule of `db/rules` asked as of a day."""

import functools
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from pathlib import Path
from typing import Any

from tracker.domain.kinds import Kind, Ref
from tracker.domain.pace import Pace
from tracker.places import db_dir
from tracker.storage.affected import read_for
from tracker.storage.below import tables_below
from tracker.storage.facts import day_parameters, needs_of, with_facts
from tracker.storage.functions import kept_calendar
from tracker.storage.workspace import Workspace

_JUDGED = "outcome_judged"


@dataclass(frozen=True, slots=True)
class FlagFact:
    """What a rule found: the record, since which day (an ordinal), and the facts its sentence names.

    `measured` holds what its urgency is weighed by, and by which threshold it was raised.

    `key` stands for what the flag rests on beside its facts, so that one dismissed for that comes back for another.
    """

    rule: str
    record: int
    ref: Ref
    uid: str
    title: str
    key: str
    since: int
    measured: Mapping[str, Any]
    facts: Mapping[str, Any]


def rule_files() -> dict[str, Path]:
    """The rules there are, by name."""
    return {path.stem: path for path in sorted((db_dir() / "rules").glob("*.sql"))}


def raise_flags(
    workspace: Workspace,
    as_of: date,
    pace: Pace,
    only: str | None = None,
    hidden: Collection[int] = (),
    among: Collection[int] | None = None,
) -> list[FlagFact]:
    """Every flag of the record as it stands, on that day, or those of the records `among`; by rule, then by age.

    What is hidden is not read, as if it were not there. Raises KeyError when `only` names no rule.
    """
    parameters = day_parameters(workspace, as_of, hidden) | _paced(pace, as_of)
    if among is not None:
        parameters |= {"subjects": json.dumps(sorted(among)), "ids": json.dumps(read_for(workspace, among, as_of))}
    below = tables_below(workspace) if hidden else ""
    asked = _statements(only, below, limited=among is not None)
    # By rule: each statement has its own in order.
    rows = sorted((row for one in asked for row in workspace.rows(one, parameters)), key=itemgetter(0))
    # All in one text: to read each on its own takes three times as long.
    told = json.loads(f"[{','.join(f'{measured},{facts}' for *_, measured, facts in rows)}]")
    return [
        FlagFact(rule, id_, Ref(Kind(kind), number), uid, title, str(key), since, measured, facts)
        for (rule, id_, kind, number, uid, title, key, since, *_), measured, facts in zip(
            rows, told[::2], told[1::2], strict=True
        )
    ]


def _paced(pace: Pace, as_of: date) -> dict[str, Any]:
    """The thresholds; of each in days the last day that is within it; and the calendar for what has days of its own."""
    until = {f"{name.removesuffix('_days')}_until": day for name, day in pace.until(as_of.toordinal()).items()}
    return {**pace.thresholds, **until, "calendar": kept_calendar(pace.calendar)}


@functools.cache
def _statements(only: str | None, below: str, *, limited: bool) -> tuple[str, ...]:
    """The rules in one statement, so that what several of them need is worked out once.

    Over a whole desk those that judge outcomes have one of their own: they share little with the others, and together
    they would hold more pages than the cache does.
    """
    files = rule_files()
    rules = {rule: path.read_text(encoding="utf-8") for rule, path in files.items() if only in (None, rule)}
    if not rules:
        raise KeyError(only)
    judging = {rule: text for rule, text in rules.items() if _JUDGED in needs_of(text)}
    parts = (rules,) if limited else (judging, {rule: text for rule, text in rules.items() if rule not in judging})
    return tuple(_statement(part, below, limited=limited) for part in parts if part)


def _statement(rules: Mapping[str, str], below: str, *, limited: bool) -> str:
    needs = dict.fromkeys(need for text in rules.values() for need in needs_of(text))
    arms = "\nUNION ALL\n".join(f"SELECT '{rule}' AS rule, * FROM (\n{text}\n)" for rule, text in rules.items())
    asked = (
        "SELECT raised.rule, raised.record, record.kind, record.number, record.uid, record.title, raised.key, "
        f"raised.since, raised.measured, raised.facts FROM (\n{arms}\n) AS raised "
        "CROSS JOIN record ON record.id = raised.record ORDER BY raised.rule, raised.since, record.kind, record.number"
    )
    return with_facts(asked, tuple(needs), limited=limited, below=below)
