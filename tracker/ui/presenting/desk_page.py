"""The page of the morning: what needs a person today, what is coming, and whether it came to anything."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter

from tracker.desk.desk import Desk
from tracker.domain.dates import VagueDate, in_words
from tracker.domain.flag_clearing import action_label
from tracker.domain.flags import Flag
from tracker.domain.record import Record
from tracker.storage.coming import DueFact, coming_meetings, dues_between, last_meetings, last_to_meet
from tracker.storage.rows import bounds_of
from tracker.ui.presenting.body_page import series_tally
from tracker.ui.presenting.nothing import nothing_to_follow_up
from tracker.ui.presenting.words import heading_day, short_day
from tracker.ui.view_values import (
    BodyTally,
    Chip,
    Deadline,
    DeadlineStrip,
    DeskValues,
    EmptyState,
    FlagCard,
    NextMeeting,
    Tone,
    Urgency,
)

CARDS, FURTHER_CARDS = 15, 30
"""How many cards of an urgency are shown at first, and how many more each time they are asked for.

More than a page of them makes a window slow, and nobody reads them one by one.
"""
_MEETINGS_SHOWN = 4
_DEADLINES_SHOWN = 6
_MEETINGS_READ = 12
_WEEKS_AHEAD = 8
_NEAR_DAYS = 10
_BARS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Cards:
    """How flags become cards: how many of an urgency beyond the first, and whether this window can clear them."""

    further: Mapping[Urgency, int] = field(default_factory=dict)
    writable: bool = True

    def number(self, urgency: Urgency) -> int:
        """How many of an urgency have a card."""
        return CARDS + self.further.get(urgency, 0)


AT_FIRST = Cards()


def desk_values(
    desk: Desk,
    flags: Sequence[Flag],
    cards: Cards = AT_FIRST,
    among: Collection[int] | None = None,
    *,
    beside: DeskValues | None = None,
) -> DeskValues:
    """The desk of the day, from its flags in their order and the record.

    Beside the flags stands what lies ahead, of the records `among` where these are given; or what stood `beside` the
    page before.
    """
    by_urgency = {Urgency(key.value): list(group) for key, group in groupby(flags, attrgetter("urgency"))}
    shown = {urgency: group[: cards.number(urgency)] for urgency, group in by_urgency.items()}
    left = {urgency: len(group) - len(shown[urgency]) for urgency, group in by_urgency.items()}
    values = DeskValues(
        heading=heading_day(desk.as_of, desk.language),
        counts=_counts(desk, {urgency: len(group) for urgency, group in by_urgency.items()}),
        flags=tuple(_card(desk, flag, cards) for group in shown.values() for flag in group),
        more={urgency: number for urgency, number in left.items() if number},
    )
    if beside:
        return replace(values, meetings=beside.meetings, strip=beside.strip, tallies=beside.tallies)
    coming = desk.records(coming_meetings(desk.workspace, desk.as_of, _MEETINGS_READ, among))
    return replace(
        values,
        meetings=tuple(_next_meetings(desk, coming[:_MEETINGS_SHOWN])),
        strip=_strip(desk, coming, among),
        tallies=tuple(_tallies(desk, among)),
    )


def nothing_to_do(desk: Desk, query: str) -> EmptyState:
    """What stands in place of the flags when there are none."""
    return nothing_to_follow_up(desk, query, desk.language.gettext("The desk is clear for today."))


def _counts(desk: Desk, number: Mapping[Urgency, int]) -> str:
    _ = desk.language.gettext
    parts = (
        (_("{n} to act on"), number.get(Urgency.ACT)),
        (_("{n} soon"), number.get(Urgency.SOON)),
        (_("{n} to watch"), number.get(Urgency.WATCH)),
    )
    return " · ".join(text.format(n=n) for text, n in parts if n)


def _card(desk: Desk, flag: Flag, cards: Cards) -> FlagCard:
    since = short_day(date.fromordinal(flag.since), desk.language, desk.as_of)
    action = action_label(flag.rule, desk.language) if cards.writable else desk.language.gettext("Open")
    return FlagCard(flag.id, str(flag.ref), flag.title, flag.why, since, Urgency(flag.urgency.value), action)


def _next_meetings(desk: Desk, meetings: list[Record]) -> list[NextMeeting]:
    agenda = desk.compute(meetings).agenda
    return [_next_meeting(desk, meeting, has_agenda=bool(agenda.get(meeting.id))) for meeting in meetings]


def _next_meeting(desk: Desk, meeting: Record, *, has_agenda: bool) -> NextMeeting:
    _ = desk.language.gettext
    missing = []
    if not has_agenda:
        missing.append(Chip(_("no agenda"), Tone.CAUTION))
    if not meeting.text("objective"):
        missing.append(Chip(_("no brief"), Tone.CAUTION))
    if not meeting.text("place"):
        missing.append(Chip(_("no place"), Tone.CAUTION))
    return NextMeeting(
        str(meeting.ref), meeting.title, _when(desk, meeting), _countdown(desk, meeting.date), tuple(missing)
    )


def _when(desk: Desk, meeting: Record) -> str:
    _ = desk.language.gettext
    words = in_words(meeting.date, desk.language, weekday=True) if meeting.date else _("no date recorded")
    vague = meeting.date is not None and meeting.date.earliest != meeting.date.latest
    parts = (words[:1].upper() + words[1:], _("day not fixed") if vague else "", meeting.text("place"))
    return " · ".join(part for part in parts if part)


def _countdown(desk: Desk, when: VagueDate | None) -> Chip | None:
    if when is None or when.earliest is None or when.latest is None:
        return None
    first, last = max((when.earliest - desk.as_of).days, 0), (when.latest - desk.as_of).days
    if first != last:
        return Chip(desk.language.gettext("{first}–{last} days").format(first=first, last=last), Tone.CAUTION)
    if first == 0:
        return Chip(desk.language.gettext("today"), Tone.BAD)
    text = desk.language.ngettext("{n} day", "{n} days", first).format(n=first)
    return Chip(text, Tone.BAD if first <= _NEAR_DAYS else Tone.NEUTRAL)


def _strip(desk: Desk, coming: list[Record], among: Collection[int] | None) -> DeadlineStrip:
    start = desk.as_of
    end = start + timedelta(weeks=_WEEKS_AHEAD)
    deadlines = [one for meeting in coming if (one := _of_meeting(meeting, end))]
    deadlines += [_of_commitment(due) for due in dues_between(desk.workspace, start, end, among)]
    deadlines.sort(key=lambda one: (one.latest, one.earliest))
    shown, rest = deadlines[:_DEADLINES_SHOWN], len(deadlines) - _DEADLINES_SHOWN
    more = desk.language.gettext("and {n} more").format(n=rest) if rest > 0 else ""
    return DeadlineStrip(start.toordinal(), end.toordinal(), _ticks(desk, start, end), tuple(shown), more)


def _of_meeting(meeting: Record, end: date) -> Deadline | None:
    if meeting.date is None:
        return None
    earliest, latest = bounds_of(meeting.date)
    tone = Tone.BAD if earliest == latest else Tone.CAUTION
    return Deadline(str(meeting.ref), meeting.title, earliest, latest, tone) if earliest <= end.toordinal() else None


def _of_commitment(due: DueFact) -> Deadline:
    tone = Tone.BAD if due.earliest == due.latest else Tone.NEUTRAL
    return Deadline(str(due.ref), due.title, due.earliest, due.latest, tone)


def _ticks(desk: Desk, start: date, end: date) -> tuple[tuple[int, str], ...]:
    days = [start]
    month = (start.replace(day=1) + timedelta(days=32)).replace(day=1)
    while month < end:
        days.append(month)
        month = (month + timedelta(days=32)).replace(day=1)
    days.append(end)
    return tuple((day.toordinal(), short_day(day, desk.language, start)) for day in days)


def _tallies(desk: Desk, among: Collection[int] | None) -> list[BodyTally]:
    """The body that meets next, or met last, with its share of tangible outcomes a meeting."""
    body = last_to_meet(desk.workspace, among)
    if body is None:
        return []
    meetings = desk.judged_meetings(last_meetings(desk.workspace, body, _BARS_SHOWN, among))
    return [series_tally(desk, one, meetings) for one in desk.records([body])]
