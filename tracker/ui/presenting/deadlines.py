"""The strip of the coming weeks: what falls due in them, a day as a day, a vague date as the span it may lie in."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from tracker.desk.desk import Desk
from tracker.domain.dates import VagueDate, in_words
from tracker.domain.kinds import Ref
from tracker.domain.record import Record
from tracker.storage.coming import DueFact, dues_between
from tracker.storage.rows import bounds_of
from tracker.ui.desk.values import Deadline, DeadlineStrip
from tracker.ui.presenting.words import short_day
from tracker.ui.view_values import Tone

_SHOWN = 8
_WEEKS = 8


def deadline_strip(desk: Desk, coming: Sequence[Record], among: Collection[int] | None) -> DeadlineStrip:
    """The coming meetings and the commitments that fall due, of those in `among` where they are given."""
    start = desk.as_of
    end = start + timedelta(weeks=_WEEKS)
    deadlines = [one for meeting in coming if (one := _of_meeting(desk, meeting, end))]
    deadlines += [_of_commitment(desk, due) for due in dues_between(desk.workspace, start, end, among)]
    deadlines.sort(key=lambda one: (one.latest, one.earliest))
    shown, rest = deadlines[:_SHOWN], len(deadlines) - _SHOWN
    more = desk.language.gettext("and {n} more").format(n=rest) if rest > 0 else ""
    weeks = tuple((start + timedelta(weeks=week)).toordinal() for week in range(1, _WEEKS))
    return DeadlineStrip(start.toordinal(), end.toordinal(), _ticks(desk, start, end), tuple(shown), more, weeks)


def _of_meeting(desk: Desk, meeting: Record, end: date) -> Deadline | None:
    if meeting.date is None:
        return None
    earliest, latest = bounds_of(meeting.date)
    if earliest > end.toordinal():
        return None
    tone = Tone.BAD if earliest == latest else Tone.CAUTION
    about = _about(desk, meeting.ref, meeting.title, desk.language.gettext("meeting"), meeting.date, latest)
    return Deadline(str(meeting.ref), meeting.title, earliest, latest, tone, about)


def _of_commitment(desk: Desk, due: DueFact) -> Deadline:
    tone = Tone.BAD if due.earliest == due.latest else Tone.NEUTRAL
    about = _about(desk, due.ref, due.title, desk.language.gettext("due"), due.due, due.latest)
    return Deadline(str(due.ref), due.title, due.earliest, due.latest, tone, about)


def _about(desk: Desk, ref: Ref, title: str, what: str, when: VagueDate, latest: int) -> str:
    """What is told of one that the mouse or the keys are on: what it is, when, and how long that is at most."""
    _ = desk.language.gettext
    days = latest - desk.as_of.toordinal()
    left = desk.language.ngettext("{n} day left", "{n} days left", days).format(n=days)
    is_day = when.earliest == when.latest
    said = left if is_day else _("{left} at most").format(left=left)
    return f"{ref} {title}: {what} {in_words(when, desk.language)}, {said}"


def _ticks(desk: Desk, start: date, end: date) -> tuple[tuple[int, str], ...]:
    days = [start]
    month = (start.replace(day=1) + timedelta(days=32)).replace(day=1)
    while month < end:
        days.append(month)
        month = (month + timedelta(days=32)).replace(day=1)
    days.append(end)
    return tuple((day.toordinal(), short_day(day, desk.language, start)) for day in days)
