"""The page of the morning: what needs a person today, what is coming, and whether it came to anything."""

from datetime import date, timedelta

from tracker.desk.desk import Desk
from tracker.domain.dates import VagueDate, in_words
from tracker.domain.flags import Flag
from tracker.domain.flags import Urgency as FlagUrgency
from tracker.domain.kinds import OPEN_LATEST, TIMELINE_KINDS, Kind
from tracker.domain.record import Record
from tracker.ui.presenting.body_page import body_tally
from tracker.ui.presenting.nothing import nothing_here
from tracker.ui.presenting.words import heading_day, short_day
from tracker.ui.view_values import (
    BodyTally,
    Chip,
    Deadline,
    DeadlineStrip,
    DeskValues,
    EmptyKind,
    EmptyState,
    FlagCard,
    NextMeeting,
    Tone,
    Urgency,
)

_MEETINGS_SHOWN = 4
_DEADLINES_SHOWN = 6
_MEETINGS_READ = 12
_WEEKS_AHEAD = 8
_NEAR_DAYS = 10
_BODIES_SHOWN = 1
_BARS_SHOWN = 6


def desk_values(desk: Desk, flags: list[Flag]) -> DeskValues:
    """The desk of the day, from its flags and the record."""
    return DeskValues(
        heading=heading_day(desk.as_of, desk.language),
        counts=_counts(desk, flags),
        flags=tuple(_card(desk, flag) for flag in flags),
        meetings=tuple(_next_meetings(desk)),
        strip=_strip(desk),
        tallies=tuple(_tallies(desk)),
    )


def nothing_to_do(desk: Desk, query: str) -> EmptyState:
    """What stands in place of the flags when there are none."""
    _ = desk.language.gettext
    if query:
        text = _("No follow-up matches “{query}”.").format(query=query)
        return EmptyState(EmptyKind.NOTHING_MATCHES, _("Nothing matches"), text, _("Clear the filter"))
    if not desk.count(TIMELINE_KINDS):
        return nothing_here(desk.language, "")
    return EmptyState(EmptyKind.CLEARED, _("Nothing needs following up"), _("The desk is clear for today."))


def _counts(desk: Desk, flags: list[Flag]) -> str:
    _ = desk.language.gettext
    number = {urgency: sum(flag.urgency is urgency for flag in flags) for urgency in FlagUrgency}
    parts = (
        (_("{n} to act on"), number[FlagUrgency.ACT]),
        (_("{n} soon"), number[FlagUrgency.SOON]),
        (_("{n} to watch"), number[FlagUrgency.WATCH]),
    )
    return " · ".join(text.format(n=n) for text, n in parts if n)


def _card(desk: Desk, flag: Flag) -> FlagCard:
    since = short_day(date.fromordinal(flag.since), desk.language, desk.as_of)
    open_it = desk.language.gettext("Open")
    return FlagCard(flag.id, str(flag.ref), flag.title, flag.why, since, Urgency(flag.urgency.value), open_it)


def _coming(desk: Desk) -> list[Record]:
    """Meetings ahead that are neither put off nor called off, the nearest first."""
    ids = desk.list_ids(
        (Kind.MEETING,), f"latest>={desk.as_of.isoformat()} status:scheduled or status:proposed", limit=_MEETINGS_READ
    )
    return desk.records(ids)


def _next_meetings(desk: Desk) -> list[NextMeeting]:
    return [_next_meeting(desk, meeting) for meeting in _coming(desk)[:_MEETINGS_SHOWN]]


def _next_meeting(desk: Desk, meeting: Record) -> NextMeeting:
    _ = desk.language.gettext
    computed = desk.compute([meeting])
    missing = []
    if not computed.agenda.get(meeting.id):
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


def _strip(desk: Desk) -> DeadlineStrip:
    start = desk.as_of
    end = start + timedelta(weeks=_WEEKS_AHEAD)
    deadlines = [one for meeting in _coming(desk) if (one := _deadline(meeting, meeting.date, end, Tone.CAUTION))]
    query = f"due>={start.isoformat()} due<={end.isoformat()}"
    for commitment in desk.records(desk.list_ids((Kind.COMMITMENT,), query, sort="due")):
        one = _deadline(commitment, commitment.when("due"), end, Tone.NEUTRAL)
        if one:
            deadlines.append(one)
    deadlines.sort(key=lambda one: (one.latest, one.earliest))
    shown, rest = deadlines[:_DEADLINES_SHOWN], len(deadlines) - _DEADLINES_SHOWN
    more = desk.language.gettext("and {n} more").format(n=rest) if rest > 0 else ""
    return DeadlineStrip(start.toordinal(), end.toordinal(), _ticks(desk, start, end), tuple(shown), more)


def _deadline(record: Record, when: VagueDate | None, end: date, vague: Tone) -> Deadline | None:
    if when is None or when.earliest is None or when.earliest > end:
        return None
    latest = when.latest.toordinal() if when.latest else OPEN_LATEST
    tone = Tone.BAD if when.earliest == when.latest else vague
    return Deadline(str(record.ref), record.title, when.earliest.toordinal(), latest, tone)


def _ticks(desk: Desk, start: date, end: date) -> tuple[tuple[int, str], ...]:
    days = [start]
    month = (start.replace(day=1) + timedelta(days=32)).replace(day=1)
    while month < end:
        days.append(month)
        month = (month + timedelta(days=32)).replace(day=1)
    days.append(end)
    return tuple((day.toordinal(), short_day(day, desk.language, start)) for day in days)


def _tallies(desk: Desk) -> list[BodyTally]:
    """The body that meets next, or met last, with its share of tangible outcomes a meeting."""
    return [body_tally(desk, desk.tangible(str(one.ref)), _BARS_SHOWN) for one in desk.bodies()[:_BODIES_SHOWN]]
