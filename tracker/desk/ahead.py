"""Which meeting of a body comes next: for its page, its track record, and the agenda that an item is put on."""

from collections.abc import Iterable
from datetime import date

from tracker.desk.reading import ReadingDesk
from tracker.domain.record import Record

_AHEAD = ("proposed", "scheduled")


def next_of_series(desk: ReadingDesk, meetings: Iterable[Record]) -> Record | None:
    """The nearest of these meetings that is planned and not over; one without a date comes after all that have one."""
    return min((one for one in meetings if _lies_ahead(desk, one)), key=_nearness, default=None)


def _lies_ahead(desk: ReadingDesk, meeting: Record) -> bool:
    latest = meeting.date.latest if meeting.date else None
    return (meeting.text("status") or _AHEAD[-1]) in _AHEAD and (latest is None or latest >= desk.as_of)


def _nearness(meeting: Record) -> tuple[date, date, int]:
    when = meeting.date
    latest = when.latest if when and when.latest else date.max
    return (when.earliest if when and when.earliest else latest, latest, meeting.ref.number)
