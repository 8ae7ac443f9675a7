"""The deadline of a commitment: the first one, and every move of it with its reason (DOMAIN §3 rule 6)."""

from dataclasses import dataclass

from tracker.desk.reading import ReadingDesk
from tracker.domain.dates import VagueDate, parse_edtf
from tracker.domain.record import Record
from tracker.storage.deadline_moves import due_changes
from tracker.storage.due_moves import DueChange


@dataclass(frozen=True, slots=True)
class DeadlineMove:
    """One move. `before` and `after` are None where there was no date, or is none any more.

    `at` (UTC, ISO 8601) and `by` say when it was moved in the record and by whom; `entered`, that it was entered as
    moved already. `narrowed`: the date was only made more exact, which is no move of the deadline.
    """

    before: VagueDate | None
    after: VagueDate | None
    reason: str
    at: str
    by: str
    entered: bool = False
    narrowed: bool = False


@dataclass(frozen=True, slots=True)
class Deadline:
    """The first due date and how it moved, the first move first."""

    first: VagueDate | None
    moves: tuple[DeadlineMove, ...]


def deadline_of(desk: ReadingDesk, commitment: Record) -> Deadline:
    """The deadline of a commitment; below a ceiling, where there is no history, with no moves."""
    changes = [] if desk.hidden else due_changes(desk.workspace, commitment.id)
    return Deadline(commitment.when("due_original") or commitment.when("due"), tuple(map(_move, changes)))


def _move(change: DueChange) -> DeadlineMove:
    before = parse_edtf(change.before) if change.before else None
    after = parse_edtf(change.after) if change.after else None
    return DeadlineMove(before, after, change.reason, change.at, change.by, change.entered, change.narrowed)
