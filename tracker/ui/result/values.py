"""What the form of a held meeting's result is handed, and how what is typed in it is kept as one text."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from tracker.desk.held_result import Attendee, HeldResult, OutcomeLine
from tracker.ui.view_values import Chip


@dataclass(frozen=True, slots=True)
class ResultValues:
    """A meeting whose result is entered. `date` is as a person types it; `status` says what it is while it is not held.

    `recorded` tells the outcomes it has, `present` who is recorded to have been there, each in a line or not at all.
    """

    ref: str
    uid: str
    title: str
    when: str
    date: str = ""
    status: str = ""
    agenda: tuple[str, ...] = ()
    recorded: str = ""
    present: str = ""
    dated: str = ""
    looked: str = ""
    """That somebody has looked before, and found nothing."""
    marking: str = ""
    """What the meeting bears; empty for one that is unmarked."""
    markings: tuple[str, ...] = ()
    """The levels to choose from, the least restricted first."""
    at_first: HeldResult = field(default_factory=HeldResult)
    """What stands in the form before anybody types."""


@dataclass(frozen=True, slots=True)
class LineSaid:
    """What is said of a line while it is typed: the verdict it would have and why, or why it cannot be kept."""

    verdict: Chip | None = None
    why: str = ""
    is_trouble: bool = False


Judge = Callable[[HeldResult], tuple[LineSaid, ...]]
"""Says something of each line in which anything is typed."""
Keep = Callable[[HeldResult], str]
"""Keeps it all; gives the line of the refusal, else the empty string."""


def spelled(result: HeldResult) -> str:
    """What was typed as one text, to be kept while it is unfinished."""
    return json.dumps(asdict(result), ensure_ascii=False)


def read_spelled(text: str) -> HeldResult | None:
    """What was typed, from such a text; None where it makes no sense any more."""
    try:
        kept: dict[str, Any] = json.loads(text)
        lines = tuple(_known(OutcomeLine, one) for one in kept.pop("lines", ()))
        attendees = tuple(_known(Attendee, one) for one in kept.pop("attendees", ()))
        return _known(HeldResult, {**kept, "lines": lines, "attendees": attendees})
    except (ValueError, TypeError, AttributeError):
        return None


def _known(kind: type[Any], values: dict[str, Any]) -> Any:
    """Another version of the program may have kept more, or less."""
    names = {one.name for one in fields(kind)}
    return kind(**{name: value for name, value in values.items() if name in names})
