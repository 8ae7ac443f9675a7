"""The follow-ups of a day in one list: what the rules raised, and what people wrote down (DOMAIN §6)."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from tracker.desk.flag_query import narrowed
from tracker.desk.reading import ReadingDesk
from tracker.domain.flags import Flag, Urgency
from tracker.domain.kinds import OPEN_LATEST, Kind, Ref
from tracker.domain.query import EVERYTHING, Query
from tracker.domain.query_reading import parse_query
from tracker.storage.followups import Due, WrittenFact, count_open, dues_of, written_facts

_CLOSED = frozenset({"done", "dropped"})
_AT_ONCE_DAYS = 7
"""As near as this a commitment falling due is to be acted on; the same is asked of what a person wrote."""
_RANKS = {None: len(Urgency)} | {urgency: place for place, urgency in enumerate(Urgency)}


class Order(StrEnum):
    """What the list is sorted by: the most urgent, the one that stands longest, or the next due first."""

    URGENCY = "urgency"
    SINCE = "since"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One entry: a flag, or a follow-up that was written, as `flag` or `written` is there.

    `id` names it among all others, `ref` is the record to open. `since` is an ordinal: the day a flag began, or that
    on which it was written down. What is done or dropped has no urgency.
    """

    id: str
    record: int
    ref: Ref
    title: str
    urgency: Urgency | None
    since: int
    due: Due | None = None
    flag: Flag | None = None
    written: WrittenFact | None = None

    @property
    def rule(self) -> str:
        """The rule that raised it; empty for what was written."""
        return self.flag.rule if self.flag else ""

    @property
    def state(self) -> str:
        """The flag's, or that of what was written."""
        return self.flag.state if self.flag else self.written.state if self.written else ""

    @property
    def is_set_aside(self) -> bool:
        """Whether it is a flag that is snoozed or dismissed."""
        return self.flag is not None and self.flag.is_set_aside


def follow_ups(desk: ReadingDesk, flags: Sequence[Flag], query: str = "") -> list[FollowUp]:
    """The day's `flags` and what was written, as far as they match, the most urgent first.

    `flag:` asks a flag only, `urgency:` and `state:` both, everything else the record that a flag was raised on, and of
    what was written also the record that it is about. Raises BadInput for a query that cannot be read.
    """
    entries = [*_raised(desk, flags), *_written(desk)]
    tree = parse_query(query)
    if tree != EVERYTHING:
        asked = _asked(desk, entries)
        entries = narrowed(entries, tree, asked)
    return in_order(entries, Order.URGENCY)


def follow_ups_after(
    desk: ReadingDesk, before: Iterable[FollowUp], flags: Sequence[Flag], touched: Collection[Ref]
) -> list[FollowUp]:
    """As `follow_ups` gives them without a query, after a write that touched these records.

    `before` is the whole list of before it; those of `flags` that were in it already are taken over.
    """
    known = {id(one.flag): one for one in before if one.flag}
    new = {id(one.flag): one for one in _raised(desk, [flag for flag in flags if id(flag) not in known])}
    raised = [known.get(id(flag)) or new[id(flag)] for flag in flags]
    return in_order([*raised, *_written_after(desk, before, frozenset(touched))], Order.URGENCY)


def written_open(desk: ReadingDesk, tree: Query = EVERYTHING) -> list[FollowUp]:
    """What a person wrote and still needs one, the most urgent first; of that what matches, as in `follow_ups`.

    Raises BadInput as `narrowed` does.
    """
    entries = [one for one in _written(desk, without=_CLOSED) if one.urgency is not None]
    return in_order(entries if tree == EVERYTHING else narrowed(entries, tree, _asked(desk, entries)), Order.URGENCY)


def open_written(desk: ReadingDesk) -> int:
    """How many follow-ups that a person wrote still need one."""
    if desk.hidden:
        return sum(one.urgency is not None for one in _written(desk))
    return count_open(desk.workspace, _CLOSED)


def in_order(entries: Iterable[FollowUp], order: Order) -> list[FollowUp]:
    """These entries by another order; where that says nothing, by urgency, then by the day they began."""
    by_urgency = sorted(entries, key=place_of_entry)
    if order is Order.SINCE:
        return sorted(by_urgency, key=_by_since)
    return sorted(by_urgency, key=_by_due) if order is Order.DUE else by_urgency


def urgency_of(state: str, due: Due | None, as_of: date, due_days: int) -> Urgency | None:
    """How soon what a person wrote needs one: as a commitment that falls due, and only watched without a date."""
    if state in _CLOSED:
        return None
    left = (due.latest if due else OPEN_LATEST) - as_of.toordinal()
    if left <= _AT_ONCE_DAYS:
        return Urgency.ACT
    return Urgency.SOON if left <= due_days else Urgency.WATCH


def _raised(desk: ReadingDesk, flags: Sequence[Flag]) -> list[FollowUp]:
    dues = dues_of(desk.workspace, {flag.record for flag in flags if flag.ref.kind is Kind.COMMITMENT})
    return [
        FollowUp(flag.id, flag.record, flag.ref, flag.title, flag.urgency, flag.since, dues.get(flag.record), flag=flag)
        for flag in flags
    ]


def _written_after(desk: ReadingDesk, before: Iterable[FollowUp], touched: frozenset[Ref]) -> list[FollowUp]:
    """What was written, read again where it, or what it is about, was touched."""
    again = {ref.number for ref in touched if ref.kind is Kind.FOLLOWUP}
    kept = []
    for one in before:
        if one.written and one.ref not in touched:
            if one.written.about and one.written.about.ref in touched:
                again.add(one.ref.number)
            else:
                kept.append(one)
    return [*kept, *(_written(desk, again) if again else ())]


def _written(desk: ReadingDesk, among: Collection[int] | None = None, without: Collection[str] = ()) -> list[FollowUp]:
    days = desk.settings.thresholds["due_days"]
    return [
        FollowUp(
            str(fact.ref),
            fact.id,
            fact.ref,
            fact.title,
            urgency_of(fact.state, fact.due, desk.as_of, days),
            date.fromisoformat(fact.created).toordinal(),
            fact.due,
            written=_shown(fact, desk.hidden),
        )
        for fact in written_facts(desk.workspace, among, without)
        if fact.id not in desk.hidden
    ]


def _shown(fact: WrittenFact, hidden: Collection[int]) -> WrittenFact:
    above = fact.about is not None and fact.about.id in hidden
    return replace(fact, about=None) if above else fact


def _asked(desk: ReadingDesk, entries: Sequence[FollowUp]) -> Callable[[Query], set[int]]:
    about = {one.record: one.written.about.id for one in entries if one.written and one.written.about}

    def matching(part: Query) -> set[int]:
        found = set(desk.list_ids((), part))
        return found | {id_ for id_, other in about.items() if other in found}

    return matching


def place_of_entry(entry: FollowUp) -> tuple[int, int, str, Ref]:
    """What the list is ordered by, as `place_of` orders flags; what was overdue as it was written stands since."""
    since = min(entry.since, entry.due.latest) if entry.written and entry.due else entry.since
    return _RANKS[entry.urgency], since, entry.rule, entry.ref


def _by_since(entry: FollowUp) -> tuple[bool, int]:
    return entry.urgency is None, entry.since


def _by_due(entry: FollowUp) -> tuple[bool, int, int]:
    due = entry.due
    return entry.urgency is None, due.latest if due else OPEN_LATEST + 1, due.earliest if due else OPEN_LATEST + 1
