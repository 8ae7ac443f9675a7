"""What the desk's page rests on: the flags of the day, and how much there is of everything."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from tracker.desk.day_flags import DayFlags, day_flags, flags_after
from tracker.desk.desk import Desk
from tracker.desk.flag_query import asks_for_states, narrowed
from tracker.desk.followups import FollowUp, written_open
from tracker.domain.flags import Flag, asking
from tracker.domain.query_reading import parse_query
from tracker.storage.coming import all_ahead
from tracker.storage.recounted import kinds_recounted
from tracker.storage.touched import marked_since
from tracker.ui.desk.values import DeskValues, VisitValues
from tracker.ui.presenting.desk_page import AT_FIRST, Cards, desk_values
from tracker.ui.presenting.raised import raised_on
from tracker.ui.presenting.shell import count_flags, count_sections, counts_of
from tracker.ui.presenting.visit import Visited, visit_values
from tracker.ui.view_values import Urgency


@dataclass(frozen=True, slots=True)
class Morning:
    """What is computed once for the whole record, and the page made of it. `counts` is by the sections' keys."""

    day: DayFlags
    counts: Mapping[str, int]
    query: str
    shown: tuple[Flag, ...]
    """The flags that match the query."""
    written: tuple[FollowUp, ...]
    """What people wrote that still needs one, and matches."""
    page: DeskValues
    marking: str | None
    """What the desk as a whole bears."""
    visit: VisitValues | None = field(default=None, compare=False)
    """What changed since the last visit, as it was when the window opened."""
    asking: tuple[Flag, ...] = field(init=False, compare=False)
    """The flags that ask for somebody today."""
    raised: Mapping[int, Urgency] = field(init=False, compare=False)
    """The most urgent of them on each record, by id."""

    def __post_init__(self) -> None:
        # Worked out where the morning is read, so that nobody goes through all flags in the window's own thread.
        asked = asking(self.flags)
        object.__setattr__(self, "asking", asked)
        object.__setattr__(self, "raised", raised_on(asked))

    def frame(self) -> tuple[object, ...]:
        """What other parts of the window show of it."""
        return self.flags, self.counts, self.marking

    @property
    def flags(self) -> tuple[Flag, ...]:
        """Every flag of the day."""
        return self.day.flags


def read_morning(
    desk: Desk, query: str, before: Morning | None, cards: Cards = AT_FIRST, visited: Visited | None = None
) -> Morning:
    """The desk's page, narrowed to the query. What was computed `before` and is still so is not computed again.

    Without a morning before, what changed since the person `visited` the desk is read too.

    Raises BadInput for a query that cannot be read.
    """
    day = (flags_after(desk, before.day) if before else None) or day_flags(desk)
    same = before is not None and before.day.place == day.place
    counts = before.counts if before and same else {**count_flags(desk, len(asking(day.flags))), **count_sections(desk)}
    shown, ahead = _matching(desk, query, day.flags) if query else (asking(day.flags), None)
    written = tuple(written_open(desk, parse_query(query)))
    visit = before.visit if before else visit_values(desk, visited)
    page = desk_values(desk, shown, cards, ahead, written=written)
    return Morning(day, counts, query, shown, written, page, desk.marking(), visit)


def counted_after(desk: Desk, before: Morning) -> Morning | None:
    """Flags and counts after what was written since, told from what that touched, above the page of before.

    None where everything has to be read again.
    """
    day = flags_after(desk, before.day)
    if day is None:
        return None
    recounted = counts_of(desk, kinds_recounted(desk.workspace, before.day.place))
    counts = {**before.counts, **count_flags(desk, len(asking(day.flags))), **recounted}
    marking = desk.marking() if marked_since(desk.workspace, before.day.place) else before.marking
    return replace(before, day=day, counts=counts, marking=marking)


def page_after(desk: Desk, counted: Morning, cards: Cards) -> Morning | None:
    """The same with its own page; None with a query: what it finds can change with any record that it names."""
    if counted.query:
        return None
    shown, written = asking(counted.flags), tuple(written_open(desk))
    page = desk_values(desk, shown, cards, written=written)
    return replace(counted, shown=shown, written=written, page=page)


def with_cards(desk: Desk, morning: Morning, cards: Cards) -> DeskValues:
    """The page with so many cards."""
    return desk_values(desk, morning.shown, cards, beside=morning.page, written=morning.written)


def _matching(desk: Desk, query: str, flags: tuple[Flag, ...]) -> tuple[tuple[Flag, ...], Collection[int]]:
    """The flags that match, and the records among those that stand beside them."""
    desk, tree = replace(desk, known_flags=flags), parse_query(query)
    records = list({flag.record for flag in flags})
    shown = narrowed(flags, tree, lambda part: set(desk.ids_among(records, (), part)))
    shown = list(shown if asks_for_states(tree) else asking(shown))
    return tuple(shown), desk.ids_among(all_ahead(desk.workspace, desk.as_of), (), tree)
