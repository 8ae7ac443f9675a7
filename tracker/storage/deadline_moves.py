"""How a commitment's due date came to be what it is, read from its history: each move, and the reason given for it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tracker.storage.workspace import Workspace

_ROWS = """
SELECT coalesce(history.action, history.at), coalesce(action.mode, 'do'), action.target, history.at,
    coalesce(action.by, ''), history.before, history.after
FROM history LEFT JOIN action ON action.id = history.action
WHERE history.record = :id AND history."table" = 'commitment' AND history.op <> 'delete'
    AND (history.op = 'insert' OR before ->> 'due' IS NOT after ->> 'due'
        OR before ->> 'due_reason' IS NOT after ->> 'due_reason')
ORDER BY history.id
"""


@dataclass(frozen=True, slots=True)
class DueChange:
    """One move of a due date. `before` and `after` are EDTF, None where there was or is no date.

    `at` is UTC, ISO 8601. `entered`: it had moved already when the commitment was entered, so nobody saw it move.
    """

    before: str | None
    after: str | None
    reason: str
    at: str
    by: str
    entered: bool = False


@dataclass(slots=True)
class _Step:
    """What one step of the history did to the due date or to its reason."""

    at: str
    by: str
    before: dict[str, Any]
    after: dict[str, Any]

    def changed(self, column: str) -> bool:
        return self.before.get(column) != self.after.get(column)


def due_changes(workspace: Workspace, id_: int) -> list[DueChange]:
    """The moves of a commitment's due date that stand, the first one first; what was undone did not happen."""
    return list(_moves(list(_standing(workspace, id_))))


def _standing(workspace: Workspace, id_: int) -> Iterator[_Step]:
    """The steps that were not turned back, or were done again."""
    steps: dict[int | str, _Step] = {}
    turned: dict[int | str, _Step] = {}
    for key, mode, target, at, by, before, after in workspace.rows(_ROWS, {"id": id_}):
        if mode == "redo" and target in turned:
            steps[target] = turned.pop(target)
        elif target in steps and mode != "redo":
            turned[target] = steps.pop(target)
        else:
            steps[key] = _Step(at, by, json.loads(before) if before else {}, json.loads(after))
    yield from steps.values()


def _moves(steps: list[_Step]) -> Iterator[DueChange]:
    """A reason written later stands for the move before it."""
    moved = [(place, change) for place, step in enumerate(steps) if (change := _move(steps, place, step))]
    for number, (place, (before, entered)) in enumerate(moved):
        until = moved[number + 1][0] if number + 1 < len(moved) else len(steps)
        reasons = [one.after.get("due_reason") for one in steps[place:until] if one.changed("due_reason")]
        step = steps[place]
        yield DueChange(before, step.after.get("due"), (reasons or [None])[-1] or "", step.at, step.by, entered)


def _move(steps: list[_Step], place: int, step: _Step) -> tuple[str | None, bool] | None:
    """The date before, and whether it was entered as moved; None where the first date was set, or none changed."""
    if not step.changed("due"):
        return None
    before, first = step.before.get("due"), step.after.get("due_original")
    if not step.before:
        return (first, True) if first and first != step.after.get("due") else None
    had_one = before is not None or any(one.after.get("due") for one in steps[:place])
    return (before, False) if had_one else None
