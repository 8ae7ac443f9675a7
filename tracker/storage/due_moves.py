"""Which moves of a due date stand, by the steps that made them, and the reason given for each."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tracker.domain.dates import parse_edtf

Row = tuple[Any, ...]
"""One step: what names it, its mode, the step it turns back, when, who, and the commitment before and after as JSON."""


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

    @property
    def narrowed(self) -> bool:
        """Whether the date was only made more exact, which is no move of the deadline."""
        if self.before is None or self.after is None:
            return False
        outer, inner = parse_edtf(self.before), parse_edtf(self.after)
        begins = outer.earliest is None or (inner.earliest is not None and inner.earliest >= outer.earliest)
        ends = outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
        return begins and ends


@dataclass(slots=True)
class _Step:
    """What one step of the history did to the due date or to its reason."""

    at: str
    by: str
    before: dict[str, Any]
    after: dict[str, Any]

    def changed(self, column: str) -> bool:
        return self.before.get(column) != self.after.get(column)


def standing_moves(rows: Iterable[Row]) -> list[DueChange]:
    """The moves that stand, the first one first; what was undone did not happen."""
    return list(_moves(list(_standing(rows))))


def silent_moves(rows: str) -> int:
    """Of the steps in a JSON array, how many moves away from the first date have no reason.

    A date made more exact belongs to the move before it, whose reason may come with it; what was moved before the first
    date was set again is forgiven.
    """
    steps = list(_standing(json.loads(rows)))
    first = next((step.after["due_original"] for step in reversed(steps) if step.after.get("due_original")), None)
    silent: list[bool] = []
    for move in _moves(steps):
        if move.after == first:
            silent.clear()
        elif move.narrowed:
            if silent and move.reason:
                silent[-1] = False
        else:
            silent.append(not move.reason)
    return sum(silent)


def _standing(rows: Iterable[Row]) -> Iterator[_Step]:
    """The steps that were not turned back, or were done again."""
    steps: dict[int | str, _Step] = {}
    turned: dict[int | str, _Step] = {}
    for key, mode, target, at, by, before, after in rows:
        if mode == "redo" and target in turned:
            steps[target] = turned.pop(target)
        elif target in steps and mode != "redo":
            turned[target] = steps.pop(target)
        else:
            steps[key] = _Step(at, by, json.loads(before or "{}"), json.loads(after))
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
