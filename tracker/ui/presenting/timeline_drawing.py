"""What a drawing of the timeline may show and has to say: read for a file that leaves the desk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np

from tracker.desk.desk import Desk
from tracker.desk.release import check_unmarked
from tracker.desk.timeline import timeline_lists
from tracker.domain.dates import in_words, parse_edtf
from tracker.domain.flags import asking
from tracker.domain.kinds import Kind, Ref, read_ref
from tracker.domain.markings import Marking
from tracker.errors import BadInput
from tracker.language import N_, Language
from tracker.storage.naming import find_exact
from tracker.storage.timeline_details import ListKey
from tracker.ui.presenting.raised import raised_on
from tracker.ui.presenting.timeline_lanes import GroupKey, groupings, read_grouping
from tracker.ui.presenting.timeline_left_out import held_back, left_out, why_empty
from tracker.ui.presenting.timeline_page import timeline_values
from tracker.ui.timeline.lanes import Places
from tracker.ui.timeline.period import whole_period
from tracker.ui.timeline.store import Numbers
from tracker.ui.timeline.values import TimelineValues, all_rows
from tracker.ui.view_values import Urgency

# A share of the whole period at its ends; after it some more days, so that the latest have room for their names.
_AIR, _NAMES, _NAMES_DAYS = 0.02, 0.08, 150.0
_NAMED_AFTER_ACTORS = (
    GroupKey.SUBJECT,
    GroupKey.BODY,
    GroupKey.ACTOR,
    GroupKey.OBLIGOR,
    GroupKey.BENEFICIARY,
)


@dataclass(frozen=True, slots=True)
class DrawingOrder:
    """What is to be drawn. `first` and `last` are both included; without them all there is, with air at the ends.

    `lanes` are the keys of those to draw, in their order; None for all of them. Those that are `folded` stay so.
    """

    query: str = ""
    grouping: str = GroupKey.SUBJECT.value
    first: date | None = None
    last: date | None = None
    ceiling: str | None = None
    allow_unmarked: bool = False
    lanes: tuple[str, ...] | None = None
    folded: tuple[str, ...] = ()

    @property
    def is_part(self) -> bool:
        """Whether it asks for less than all there is."""
        return bool(self.query) or any(one is not None for one in (self.first, self.last, self.lanes))


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """The records, and what stands around them. `first` and `last` are ordinals, the end of the last day included.

    `lanes` are those that have something in the period; `left_out` says what is not drawn, a part a reason. Of the
    `count` records drawn, `counted` are only in the figures of bands; `empty` is why there are none.
    """

    values: TimelineValues
    lanes: tuple[int, ...]
    first: float
    last: float
    count: int
    title: str
    subtitle: str
    left_out: tuple[str, ...]
    marking: Marking | None
    language: Language
    counted: int = 0
    empty: str = ""
    folded: tuple[int, ...] = ()
    raised: Mapping[int, Urgency] = field(default_factory=dict)
    """The most urgent flag of each record, by id."""


def read_drawing(desk: Desk, order: DrawingOrder) -> Drawing:
    """What may leave the desk of what was ordered.

    The drawing bears the highest marking of the records and lane titles in it, and nothing above that counts in it; one
    that is empty bears its ceiling or, without one, the highest marking of what it counts.
    Raises BadInput for a period that ends before it begins, a grouping that there is not, a query that cannot be read,
    or unmarked records that nobody confirmed.
    """
    _check_grouping(desk, order.grouping)
    below = desk.below(order.ceiling)
    values, unshown = _ordered(below, order)
    period = _period(values, order)
    marking = _marking(below, values, period, order)
    released = _at_most(desk, below, marking)
    if released.hidden != below.hidden:
        values, unshown = _ordered(released, order)
        period = _period(values, order)
    count, language, ladder = values.shown(*period), desk.language, desk.settings.ladder
    shown = tuple(at for at in range(len(values.lanes)) if values.lanes.counted(at, *period))
    folded = tuple(at for at in shown if values.lanes.lanes[at].key in order.folded)
    return Drawing(
        values=values,
        lanes=shown,
        first=period[0],
        last=period[1],
        count=count,
        title=_title(released, marking),
        subtitle=_subtitle(below, order, period, len(folded)),
        left_out=(
            *left_out(values, count, unshown, language),
            *held_back(ladder, order.ceiling, marking, is_part=bool(count) and order.is_part, language=language),
        ),
        marking=ladder.borne(marking) if marking else None,
        language=language,
        empty="" if count else why_empty(values, unshown, language),
        folded=folded,
        raised=raised_on(asking(released.flags())) if count else {},
    )


def _ordered(desk: Desk, order: DrawingOrder) -> tuple[TimelineValues, int]:
    """The records in the lanes that are to be drawn, and how many stand only in others."""
    values = timeline_values(desk, order.query, order.grouping)
    if order.lanes is None:
        return values, 0
    places = {lane.key: at for at, lane in enumerate(values.lanes.lanes)}
    lanes = values.lanes.picked([places[key] for key in order.lanes if key in places])
    kept = values.order[np.isin(values.order, lanes.items)]
    store = values.store
    shown = replace(
        values,
        order=kept,
        begins=store.first[kept],
        ends=np.sort(store.last[kept]),
        lanes=lanes,
        rows=all_rows(store, lanes),
    )
    return shown, len(values) - len(shown)


def _check_grouping(desk: Desk, key: str) -> None:
    if read_grouping(key).value != key:
        known = ", ".join(one.key for one in groupings(desk.language))
        raise BadInput(N_("lanes cannot be made of {key!r}; they are made of one of {known}"), key=key, known=known)


def _period(values: TimelineValues, order: DrawingOrder) -> tuple[float, float]:
    whole_first, whole_last = whole_period(values)
    days = whole_last - whole_first
    first = whole_first - max(1.0, days * _AIR) if order.first is None else float(order.first.toordinal())
    last = (
        whole_last + max(1.0, days * _AIR, min(days * _NAMES, _NAMES_DAYS))
        if order.last is None
        else order.last.toordinal() + 1.0
    )
    if first >= last:
        began, ended = (date.fromordinal(max(1, int(day))).isoformat() for day in (first, last - 1))
        raise BadInput(
            N_("the period ends on {ended}, before it begins on {began}; begin it earlier or end it later"),
            ended=ended,
            began=began,
        )
    return max(1.0, first), min(float(date.max.toordinal()), last)


def _drawn(values: TimelineValues, period: tuple[float, float]) -> Places:
    """The places of the records that the period touches."""
    first, last = values.store.first[values.order], values.store.last[values.order]
    return values.order[(first < period[1]) & (last >= np.floor(period[0]))]


def _marking(desk: Desk, values: TimelineValues, period: tuple[float, float], order: DrawingOrder) -> str | None:
    ids = values.store.ids[_drawn(values, period)]
    if not ids.size and order.ceiling is not None:
        return desk.settings.ladder.read(order.ceiling)
    listed = timeline_lists(desk, ListKey.MARKING)
    if not ids.size:
        return desk.settings.ladder.highest(listed.names[value] for value in np.unique(listed.values).tolist())
    marked = np.isin(listed.records, ids)
    names = {listed.names[value] for value in np.unique(listed.values[marked]).tolist()}
    marking = desk.settings.ladder.highest([*names, *_lane_markings(desk, values, period)])
    unmarked: Numbers = ids[~np.isin(ids, listed.records)]
    if unmarked.size:
        check_unmarked(_refs(values, unmarked), marking, order.ceiling, allow_unmarked=order.allow_unmarked)
    return marking


def _refs(values: TimelineValues, ids: Numbers) -> list[Ref]:
    places = np.flatnonzero(np.isin(values.store.ids, ids)).tolist()
    return [ref for place in places if (ref := read_ref(values.store.ref(place))) is not None]


def _lane_markings(desk: Desk, values: TimelineValues, period: tuple[float, float]) -> Iterable[str | None]:
    """A lane that is called after an actor names that actor."""
    if read_grouping(values.grouping) not in _NAMED_AFTER_ACTORS:
        return []
    lanes = [lane for at, lane in enumerate(values.lanes.lanes) if values.lanes.counted(at, *period)]
    named = {one.id for lane in lanes for one in find_exact(desk.workspace, lane.title, (Kind.ACTOR,))}
    return [record.marking for record in desk.records(sorted(named))]


def _at_most(desk: Desk, below: Desk, marking: str | None) -> Desk:
    """The desk of which nothing counts that lies above what the file bears; of an unmarked file, all that is marked."""
    lowered = desk.without_marked() if marking is None else desk.below(marking)
    return replace(lowered, hidden=lowered.hidden | below.hidden)


def _title(desk: Desk, marking: str | None) -> str:
    """The desk is named where its own marking allows it."""
    settings, timeline = desk.settings, desk.language.gettext("Timeline")
    may_name = settings.marking is None or (marking is not None and settings.ladder.admits(marking, settings.marking))
    return f"{settings.title} · {timeline}" if settings.title and may_name else timeline


def _subtitle(desk: Desk, order: DrawingOrder, period: tuple[float, float], folded: int) -> str:
    _ = desk.language.gettext
    first, last = (date.fromordinal(min(max(1, day), date.max.toordinal())) for day in _whole_days(period))
    lanes = next(one.title for one in groupings(desk.language) if one.key == order.grouping)
    parts = [
        in_words(
            parse_edtf(f"{first.isoformat()}/{last.isoformat()}" if first < last else first.isoformat()), desk.language
        ),
        _("all there is") if order.first is None and order.last is None else _("a part of the time"),
        _("Lanes: {grouping}").format(grouping=lanes),
        _("as of {date}").format(date=in_words(parse_edtf(desk.as_of.isoformat()), desk.language)),
    ]
    if folded:
        text = desk.language.ngettext("{count} lane folded", "{count} lanes folded", folded)
        parts.insert(3, text.format(count=folded))
    # A query could name what is withheld.
    if order.query and not desk.hidden:
        parts.insert(2, order.query)
    return " · ".join(parts)


def _whole_days(period: tuple[float, float]) -> tuple[int, int]:
    return int(np.ceil(period[0])), int(np.ceil(period[1])) - 1
