"""What can be done with a flag, in words: what clears it, when to see it again, who has it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from tracker.desk.agenda import left_open, next_meeting
from tracker.desk.desk import Desk
from tracker.domain.flag_clearing import CARRY, action_label, clearings
from tracker.domain.flags import Flag, FlagState, state_label, urgency_label
from tracker.domain.kinds import Kind
from tracker.domain.record import Pointer, Record
from tracker.domain.urgency_words import term_why
from tracker.language import Language
from tracker.ui.presenting.words import capitalised, short_day

_WEEK = 7


class Deed(Enum):
    """What is done. What is asked for is typed in place before it is done."""

    CLEAR = "clear"
    AGENDA = "agenda"
    SNOOZE = "snooze"
    ASK_UNTIL = "ask-until"
    TAKE = "take"
    ASK_OWNER = "ask-owner"
    ASK_REASON = "ask-reason"
    REOPEN = "reopen"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class FlagOffer:
    """An entry of the menu. `places` are those of a clearing, `until` an ISO day, `meeting` whose agenda it is, `state`
    what becomes of a follow-up that was written.
    """

    deed: Deed
    words: str
    places: tuple[str, ...] = ()
    until: str = ""
    meeting: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class FlagOffers:
    """The menu of a flag: what clears it, the days it can be snoozed until, and what else is said of it."""

    clearing: tuple[FlagOffer, ...]
    snoozing: tuple[FlagOffer, ...]
    answering: tuple[FlagOffer, ...]
    weighed: tuple[str, ...] = ()
    """Why it is as urgent as it is: the sum, then each term with its weight."""


def flag_offers(desk: Desk, flag: Flag) -> FlagOffers:
    """What can be done with a flag as it stands. Raises BadInput when its record is no more."""
    _ = desk.language.gettext
    answering = [
        FlagOffer(Deed.TAKE, _("Take it")),
        FlagOffer(Deed.ASK_OWNER, _("Hand it to…")),
        FlagOffer(Deed.ASK_REASON, _("Dismiss…")),
    ]
    if flag.state is FlagState.TAKEN and flag.owner == desk.own_name:
        del answering[0]
    if flag.state is not FlagState.OPEN:
        answering.append(FlagOffer(Deed.REOPEN, _("Open again")))
    record = desk.by_id(flag.record)
    meeting = next_meeting(desk, record) if record.kind is Kind.COMMITMENT else None
    weighed = tuple(urgency_lines(flag, desk.language))
    clearing, snoozing = _clearing(desk, flag, meeting), _snoozing(desk, record, meeting)
    return FlagOffers(tuple(clearing), tuple(snoozing), tuple(answering), weighed)


def urgency_lines(flag: Flag, language: Language) -> Iterator[str]:
    """What the urgency of a flag is the sum of; nothing for one that no rule weighed."""
    _ = language.gettext
    if flag.weighed is None:
        return
    total, act, soon = flag.weighed.total, flag.weighed.act, flag.weighed.soon
    text = _("{urgency}: {total} (soon from {soon}, act now from {act})")
    yield text.format(urgency=capitalised(urgency_label(flag.urgency, language)), total=total, soon=soon, act=act)
    for term in flag.weighed.terms:
        reason = term_why(term, flag.rule, language)
        yield _("{weight}  {reason}").format(weight=f"{term.weight:+}".replace("-", "\N{MINUS SIGN}"), reason=reason)


def written_offers(desk: Desk, ref: str) -> FlagOffers:
    """What can be done with a follow-up that was written. Raises BadInput when it is no more."""
    _ = desk.language.gettext
    now = desk.record(ref).text("state") or "open"
    words = {"done": _("Done"), "taken": _("Take it"), "dropped": _("Drop it"), "open": _("Open again")}
    offers = [FlagOffer(Deed.STATE, words[state], state=state) for state in words if state != now]
    return FlagOffers(tuple(offers), (), ())


def button_words(flag: Flag, language: Language) -> str:
    """What the button of a flag does: it clears it, or opens one that is set aside."""
    return language.gettext("Open again") if flag.is_set_aside else action_label(flag.rule, language)


def state_line(flag: Flag, language: Language) -> str:
    """What was decided about a flag; empty for one that is open."""
    _ = language.gettext
    match flag.state:
        case FlagState.SNOOZED if flag.until:
            said = _("Snoozed until {day}").format(day=_day(date.fromordinal(flag.until), language))
            return " · ".join((said, *_whose(flag, language)))
        case FlagState.DISMISSED:
            bare = capitalised(state_label(flag.state, language))
            said = _("Dismissed: {reason}").format(reason=flag.reason) if flag.reason else bare
            return " · ".join((said, *_whose(flag, language)))
        case FlagState.TAKEN:
            return _("Taken by {name}").format(name=flag.owner)
        case _:
            return ""


def _whose(flag: Flag, language: Language) -> Iterator[str]:
    """Who set it aside and when, and to whom it comes back."""
    _ = language.gettext
    if flag.by and flag.decided:
        day = _day(date.fromordinal(flag.decided), language)
        yield _("by {name}, {day}").format(name=flag.by, day=day)
    if flag.owner:
        yield _("owner: {name}").format(name=flag.owner)


def _clearing(desk: Desk, flag: Flag, meeting: Pointer | None) -> list[FlagOffer]:
    _ = desk.language.gettext
    offers = [FlagOffer(Deed.CLEAR, _(one.action), one.places) for one in clearings(flag.rule)]
    if meeting is not None:
        words = _("Add to the agenda of {ref} {title}").format(ref=meeting.ref, title=meeting.title)
        offers.append(FlagOffer(Deed.AGENDA, words, meeting=str(meeting.ref)))
    if flag.ref.kind is Kind.MEETING and (CARRY,) not in {one.places for one in offers} and _leaves_open(desk, flag):
        offers.append(FlagOffer(Deed.CLEAR, _("Add what is still open to the agenda"), (CARRY,)))
    return offers


def _leaves_open(desk: Desk, flag: Flag) -> bool:
    return flag.rule == "meeting-unprepared" and bool(left_open(desk, flag.record))


def _snoozing(desk: Desk, record: Record, meeting: Pointer | None) -> list[FlagOffer]:
    _, today = desk.language.gettext, desk.as_of
    days = {
        _("Until tomorrow, {day}"): today + timedelta(days=1),
        _("Until next Monday, {day}"): today + timedelta(days=_WEEK - today.weekday()),
        _("For one week, until {day}"): today + timedelta(days=_WEEK),
    }
    if day_of_meeting := _meeting_day(desk, record, meeting):
        days[_("Until the meeting, {day}")] = day_of_meeting
    offers = [
        FlagOffer(Deed.SNOOZE, words.format(day=_day(day, desk.language)), until=day.isoformat())
        for words, day in days.items()
    ]
    return [*offers, FlagOffer(Deed.ASK_UNTIL, _("Until a date…"))]


def _meeting_day(desk: Desk, record: Record, meeting: Pointer | None) -> date | None:
    """The day of the meeting that the flag is about, or that its commitment's body holds next, where it lies ahead."""
    when = desk.by_id(meeting.id).date if meeting else record.date if record.kind is Kind.MEETING else None
    day = when.earliest if when else None
    return day if day is not None and day > desk.as_of else None


def _day(day: date, language: Language) -> str:
    return short_day(day, language, date.min)
