"""The page of the morning: what needs a person today, what is coming, and whether it came to anything."""

from bisect import insort
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from tracker.desk.desk import Desk
from tracker.desk.flags import place_of
from tracker.desk.followups import FollowUp, place_of_entry
from tracker.domain.flags import Flag
from tracker.domain.kinds import TIMELINE_KINDS, Ref
from tracker.storage.coming import coming_meetings, last_meetings, last_to_meet
from tracker.ui.desk.values import DeskValues
from tracker.ui.presenting.body_page import series_tally
from tracker.ui.presenting.deadlines import deadline_strip
from tracker.ui.presenting.flag_offers import button_words, state_line
from tracker.ui.presenting.followups_page import InWords
from tracker.ui.presenting.next_meetings import next_meetings
from tracker.ui.presenting.nothing import nothing_to_follow_up
from tracker.ui.presenting.words import capitalised, heading_day, number, short_day
from tracker.ui.view_values import BodyTally, EmptyKind, EmptyState, FlagCard, Urgency

CARDS, FURTHER_CARDS = 15, 30
"""How many records of an urgency are shown with their flags at first, and how many more each time it is asked for.

More than a page of them makes a window slow, and nobody reads them one by one.
"""
_MEETINGS_SHOWN = 4
_MEETINGS_READ = 12
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
_Entry = Flag | FollowUp
"""What has a card: a flag of the day, or a follow-up that a person wrote."""


def desk_values(
    desk: Desk,
    flags: Sequence[Flag],
    cards: Cards = AT_FIRST,
    among: Collection[int] | None = None,
    *,
    beside: DeskValues | None = None,
    written: Sequence[FollowUp] = (),
) -> DeskValues:
    """The desk of the day, from its flags in their order, what people wrote that still needs one, and the record.

    Beside the flags stands what lies ahead, of the records `among` where these are given; or what stood `beside` the
    page before.
    """
    entries = _together(flags, written)
    groups = _by_subject(entries)
    shown = {urgency: group[: cards.number(urgency)] for urgency, group in groups.items()}
    left = {urgency: _count(groups[urgency]) - _count(shown[urgency]) for urgency in groups}
    values = DeskValues(
        heading=heading_day(desk.as_of, desk.language),
        counts=_counts(desk, _counted(entries)),
        flags=tuple(_cards(desk, shown, cards)),
        more={urgency: n for urgency, n in left.items() if n},
        sections={urgency: _section_counts(desk, urgency, group) for urgency, group in groups.items()},
    )
    if beside:
        return replace(values, meetings=beside.meetings, strip=beside.strip, tallies=beside.tallies)
    coming = desk.records(coming_meetings(desk.workspace, desk.as_of, _MEETINGS_READ, among))
    return replace(
        values,
        meetings=next_meetings(desk, coming[:_MEETINGS_SHOWN]),
        strip=deadline_strip(desk, coming, among),
        tallies=tuple(_tallies(desk, among)),
    )


def nothing_to_do(desk: Desk, query: str) -> EmptyState:
    """What stands in place of the flags when there are none."""
    if not query and not desk.count(TIMELINE_KINDS):
        return _to_begin(desk)
    return nothing_to_follow_up(desk, query, desk.language.gettext("The desk is clear for today."))


def _to_begin(desk: Desk) -> EmptyState:
    _ = desk.language.gettext
    text = _("Record the next meeting, or a promise and who made it. What needs you, and when, follows from that.")
    action = _("New record") if desk.workspace.writable else ""
    return EmptyState(EmptyKind.FIRST_USE, _("Your desk begins here"), text, action)


def _together(flags: Sequence[Flag], written: Iterable[FollowUp]) -> list[_Entry]:
    """What was written takes its place among the flags, which stand in their order."""
    entries: list[_Entry] = list(flags)
    for one in written:
        insort(entries, one, key=_place)
    return entries


def _place(entry: _Entry) -> tuple[int, int, str, Ref]:
    return place_of(entry) if isinstance(entry, Flag) else place_of_entry(entry)


def _urgency(entry: _Entry) -> Urgency:
    # What is done or dropped has none, and no card either.
    return Urgency(entry.urgency.value) if entry.urgency else Urgency.WATCH


def _counted(entries: Iterable[_Entry]) -> Mapping[Urgency, int]:
    return Counter(map(_urgency, entries))


def _counts(desk: Desk, found: Mapping[Urgency, int]) -> str:
    _ = desk.language.gettext
    parts = (
        (_("{n} to act on"), found.get(Urgency.ACT)),
        (_("{n} soon"), found.get(Urgency.SOON)),
        (_("{n} to watch"), found.get(Urgency.WATCH)),
    )
    return " · ".join(text.format(n=number(n, desk.language)) for text, n in parts if n)


def _section_counts(desk: Desk, urgency: Urgency, subjects: Iterable[Sequence[_Entry]]) -> str:
    """How many stand under an urgency; those apart that are less urgent, and stand there with their record."""
    found = dict(_counted(entry for subject in subjects for entry in subject))
    own = number(found.pop(urgency, 0), desk.language)
    return " · ".join(part for part in (own, _counts(desk, found)) if part)


def _by_subject(entries: Iterable[_Entry]) -> dict[Urgency, list[list[_Entry]]]:
    """The flags of each record together, where its most urgent one stands; the order is otherwise kept."""
    subjects: dict[int, list[_Entry]] = {}
    for entry in entries:
        subjects.setdefault(entry.record, []).append(entry)
    groups: dict[Urgency, list[list[_Entry]]] = {}
    for subject in subjects.values():
        groups.setdefault(_urgency(subject[0]), []).append(subject)
    return groups


def _count(subjects: Iterable[Sequence[_Entry]]) -> int:
    return sum(len(subject) for subject in subjects)


def _cards(desk: Desk, shown: Mapping[Urgency, Sequence[Sequence[_Entry]]], cards: Cards) -> Iterator[FlagCard]:
    several = {entry.record for group in shown.values() for subject in group if len(subject) > 1 for entry in subject}
    names = {one.id: one.title for one in desk.pointers(sorted(several))}
    in_words = InWords(desk.language, desk.as_of)
    for subject in (subject for group in shown.values() for subject in group):
        for entry in subject:
            if isinstance(entry, FollowUp):
                yield _written_card(desk, entry, cards, in_words)
            else:
                yield _card(desk, entry, cards, names.get(entry.record, ""))


def _written_card(desk: Desk, entry: FollowUp, cards: Cards, in_words: InWords) -> FlagCard:
    _ = desk.language.gettext
    words = in_words(entry)
    return FlagCard(
        entry.id,
        words.ref,
        words.title,
        words.why,
        "",
        _urgency(entry),
        _("Done") if cards.writable else _("Open"),
        may_answer=cards.writable,
        due=words.due,
    )


def _card(desk: Desk, flag: Flag, cards: Cards, subject: str) -> FlagCard:
    since = short_day(date.fromordinal(flag.since), desk.language, desk.as_of)
    action = button_words(flag, desk.language) if cards.writable else desk.language.gettext("Open")
    urgency = Urgency(flag.urgency.value)
    return FlagCard(
        flag.id,
        str(flag.ref),
        _what(flag.title, subject),
        flag.why,
        since,
        urgency,
        action,
        subject,
        state_line(flag, desk.language),
        cards.writable,
    )


def _what(title: str, subject: str) -> str:
    """What is the matter, without the name of the record where that stands above."""
    said = title.removeprefix(subject).lstrip(" :") if subject else title
    return capitalised(said) or title


def _tallies(desk: Desk, among: Collection[int] | None) -> list[BodyTally]:
    """The body that meets next, or met last, with its share of tangible outcomes a meeting."""
    body = last_to_meet(desk.workspace, among)
    if body is None:
        return []
    meetings = desk.judged_meetings(last_meetings(desk.workspace, body, _BARS_SHOWN, among))
    return [series_tally(desk, one, meetings) for one in desk.records([body])]
