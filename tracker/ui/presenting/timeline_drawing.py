"""What a drawing of the timeline may show and has to say: read for a file that leaves the desk."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from tracker.desk.desk import Desk
from tracker.desk.release import NAMED, check_unmarked, desk_at, marking_covering
from tracker.desk.timeline import timeline_lists, timeline_matches
from tracker.domain.dates import in_words, parse_edtf
from tracker.domain.flags import asking
from tracker.domain.kinds import Kind, Ref, read_ref
from tracker.domain.markings import Marking
from tracker.errors import BadInput
from tracker.language import N_, Language
from tracker.papers.scope_words import words_of
from tracker.storage.naming import find_exact
from tracker.storage.timeline_details import ListKey
from tracker.ui.presenting.raised import raised_on
from tracker.ui.presenting.timeline_lanes import GroupKey, groupings, read_grouping
from tracker.ui.presenting.timeline_left_out import held_back, left_out, why_empty
from tracker.ui.presenting.timeline_page import timeline_values
from tracker.ui.timeline.lanes import Places
from tracker.ui.timeline.period import whole_period
from tracker.ui.timeline.store import Numbers, TimelineStore
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
    def is_limited(self) -> bool:
        """Whether somebody chose where the period begins or ends."""
        return self.first is not None or self.last is not None

    @property
    def is_part(self) -> bool:
        """Whether it asks for less than all there is."""
        return bool(self.query) or self.is_limited or self.lanes is not None


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

    The drawing bears the highest marking of the records and lane titles in it, or that without which the query would
    choose others, and nothing above that counts in it; one that is empty bears its ceiling or, without one, the highest
    marking of what it counts.
    Raises BadInput for a period that ends before it begins, a grouping that there is not, a query that cannot be read,
    or unmarked records that nobody confirmed.
    """
    _check_grouping(desk, order.grouping)
    below = desk.below(order.ceiling)
    values, unshown = _ordered(below, order)
    period = _period(values, order)
    marking = _chosen_under(below, values, period, order, _marking(below, values, period, order))
    _check_unmarked(below, values, period, order, marking)
    released = desk_at(below, marking)
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
        subtitle=_subtitle(released, order, period if count or order.is_limited else None, len(folded)),
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
    return values.order[_within(values.store, period)[values.order]]


def _within(store: TimelineStore, period: tuple[float, float]) -> NDArray[np.bool_]:
    within: NDArray[np.bool_] = (store.first < period[1]) & (store.last >= np.floor(period[0]))
    return within


def _marking(desk: Desk, values: TimelineValues, period: tuple[float, float], order: DrawingOrder) -> str | None:
    ids = values.store.ids[_drawn(values, period)]
    if not ids.size and order.ceiling is not None:
        return desk.settings.ladder.read(order.ceiling)
    listed = timeline_lists(desk, ListKey.MARKING)
    if not ids.size:
        return desk.settings.ladder.highest(listed.names[value] for value in np.unique(listed.values).tolist())
    marked = np.isin(listed.records, ids)
    names = {listed.names[value] for value in np.unique(listed.values[marked]).tolist()}
    return desk.settings.ladder.highest([*names, *_lane_markings(desk, values, period)])


def _chosen_under(
    desk: Desk, values: TimelineValues, period: tuple[float, float], order: DrawingOrder, marking: str | None
) -> str | None:
    """The least marking from this one on under which the query chooses the same: it may do so by what lies above."""
    if not order.query:
        return marking
    ids = values.store.ids[_within(values.store, period)]
    told: Numbers = ids[~np.isin(ids, list(desk_at(desk, marking).hidden))]
    return marking_covering(desk, marking, lambda one: np.isin(told, timeline_matches(one, order.query)).tobytes())


def _check_unmarked(
    desk: Desk, values: TimelineValues, period: tuple[float, float], order: DrawingOrder, marking: str | None
) -> None:
    ids = values.store.ids[_drawn(values, period)]
    unmarked: Numbers = ids[~np.isin(ids, timeline_lists(desk, ListKey.MARKING).records)]
    if unmarked.size:
        refs = _refs(values, unmarked)
        titles = [desk.find(str(ref)).title for ref in refs[:NAMED]]
        check_unmarked(refs, marking, order.ceiling, allow_unmarked=order.allow_unmarked, titles=titles)


def _refs(values: TimelineValues, ids: Numbers) -> list[Ref]:
    places = np.flatnonzero(np.isin(values.store.ids, ids)).tolist()
    return [ref for place in places if (ref := read_ref(values.store.ref(place))) is not None]


def _lane_markings(desk: Desk, values: TimelineValues, period: tuple[float, float]) -> Iterable[str | None]:
    """A lane that is called after an actor names that actor."""
    if read_grouping(values.grouping) not in _NAMED_AFTER_ACTORS:
        return []
    lanes = [lane for at, lane in enumerate(values.lanes.lanes) if values.lanes.counted(at, *period)]
    named = {one.id for lane in lanes for one in find_exact(desk.workspace, lane.title, (Kind.ACTOR,), desk.hidden)}
    return [record.marking for record in desk.records(sorted(named))]


def _title(desk: Desk, marking: str | None) -> str:
    """The desk is named where its own marking allows it."""
    settings, timeline = desk.settings, desk.language.gettext("Timeline")
    may_name = settings.marking is None or (marking is not None and settings.ladder.admits(marking, settings.marking))
    return f"{settings.title} · {timeline}" if settings.title and may_name else timeline


def _period_words(desk: Desk, order: DrawingOrder, period: tuple[float, float]) -> Iterator[str]:
    _ = desk.language.gettext
    first, last = (date.fromordinal(min(max(1, day), date.max.toordinal())) for day in _whole_days(period))
    edtf = f"{first.isoformat()}/{last.isoformat()}" if first < last else first.isoformat()
    yield in_words(parse_edtf(edtf), desk.language)
    yield _("a part of the time") if order.is_limited else _("all there is")


def _subtitle(desk: Desk, order: DrawingOrder, period: tuple[float, float] | None, folded: int) -> str:
    """The `period`, unless nobody chose it and nothing lies in it; what is drawn, and when."""
    _ = desk.language.gettext
    lanes = next(one.title for one in groupings(desk.language) if one.key == order.grouping)
    parts = [
        *(_period_words(desk, order, period) if period else ()),
        _("Lanes: {grouping}").format(grouping=lanes),
        _("as of {date}").format(date=in_words(parse_edtf(desk.as_of.isoformat()), desk.language)),
    ]
    if folded:
        text = desk.language.ngettext("{count} lane folded", "{count} lanes folded", folded)
        parts.insert(-1, text.format(count=folded))
    if query := _query(desk, order):
        parts.insert(2 if period else 0, query)
    return " · ".join(parts)


def _query(desk: Desk, order: DrawingOrder) -> str:
    """The query as it was typed, which could name what is withheld; where anything may be, what of it can be said in
    words, whether anything is or not.
    """
    is_limited = (
        order.ceiling is not None and desk.settings.ladder.read(order.ceiling) != desk.settings.ladder.names[-1]
    )
    if not is_limited and not desk.hidden:
        return order.query
    told = words_of(desk, order.query)
    return told.text if told else ""


def _whole_days(period: tuple[float, float]) -> tuple[int, int]:
    return int(np.ceil(period[0])), int(np.ceil(period[1])) - 1
