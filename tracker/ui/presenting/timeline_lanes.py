"""The lanes of each grouping: their titles, their order, and which records stand in them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from tracker.desk.desk import Desk
from tracker.domain.implementation import Implementation, Standing, implementation_label
from tracker.domain.stages import ShownStage, stage_label
from tracker.language import N_, Language
from tracker.storage.timeline_columns import STAGES, TimelineColumns
from tracker.storage.timeline_details import ListedValues, ListKey
from tracker.ui.presenting.words import number
from tracker.ui.timeline.kinds import NONE, ItemKind
from tracker.ui.timeline.lanes import Lane, Lanes, Places, lanes_of, listed_lanes
from tracker.ui.timeline.moving import Changed, lanes_after
from tracker.ui.timeline.store import Numbers, TimelineStore
from tracker.ui.timeline.values import Grouping


class GroupKey(StrEnum):
    """What lanes can be made of; the names are those that saved views keep."""

    SUBJECT = "subject"
    KIND = "kind"
    ACTOR = "actor"
    BODY = "body"
    OBLIGOR = "obligor"
    BENEFICIARY = "beneficiary"
    TAG = "tag"
    MARKING = "marking"
    STAGE = "stage"
    IMPLEMENTATION = "implementation"


_TITLES = {
    GroupKey.SUBJECT: N_("subject"),
    GroupKey.KIND: N_("kind"),
    GroupKey.ACTOR: N_("actor"),
    GroupKey.BODY: N_("body"),
    GroupKey.OBLIGOR: N_("obligor"),
    GroupKey.BENEFICIARY: N_("beneficiary"),
    GroupKey.TAG: N_("tag"),
    GroupKey.MARKING: N_("marking"),
    GroupKey.STAGE: N_("stage"),
    GroupKey.IMPLEMENTATION: N_("implementation"),
}
_WITHOUT = {
    GroupKey.ACTOR: N_("No actor"),
    GroupKey.BODY: N_("No body"),
    GroupKey.OBLIGOR: N_("No obligor"),
    GroupKey.BENEFICIARY: N_("No beneficiary"),
    GroupKey.TAG: N_("No tag"),
    GroupKey.MARKING: N_("Unmarked"),
}
LISTS = {
    GroupKey.ACTOR: ListKey.ACTOR,
    GroupKey.OBLIGOR: ListKey.OBLIGOR,
    GroupKey.BENEFICIARY: ListKey.BENEFICIARY,
    GroupKey.TAG: ListKey.TAG,
    GroupKey.MARKING: ListKey.MARKING,
}
"""The groupings that read a list of their own."""
_OTHERS = {GroupKey.ACTOR: N_("Other actors"), GroupKey.OBLIGOR: N_("Other obligors"), GroupKey.TAG: N_("Other tags")}
_KIND_TITLES = (
    (ItemKind.COMMITMENT, N_("Commitments")),
    (ItemKind.PROPOSAL, N_("Proposals")),
    (ItemKind.MEETING, N_("Meetings")),
    (ItemKind.EVENT, N_("Events")),
    (ItemKind.POSITION, N_("Positions")),
)
MOST_LANES = 30
"""The busiest values have a lane of their own; the others share one."""
_DORMANT_DAYS = 365


@dataclass(frozen=True, slots=True, eq=False)
class Sorted:
    """Everything that lanes are made from: the dated records as they are kept and as they are drawn, and the time
    order of those that the filter leaves in. `changed` where they were made before and one record is another.
    """

    desk: Desk
    columns: TimelineColumns
    store: TimelineStore
    order: Places
    changed: Changed | None = None

    @property
    def is_filtered(self) -> bool:
        """Whether the filter leaves any out."""
        return self.order.size < len(self.store)


@dataclass(frozen=True, slots=True)
class _Title:
    """What a lane is called; a `lasting` one stands there even when the whole desk has nothing for it."""

    text: str
    lasting: bool = False


_Placed = tuple[list[_Title], NDArray[np.int32]]
"""The lanes that there may be, and for each place of the store its own."""


def groupings(language: Language) -> tuple[Grouping, ...]:
    """All ways to make lanes, as a person reads them."""
    return tuple(Grouping(key.value, language.gettext(title)) for key, title in _TITLES.items())


def read_grouping(name: str) -> GroupKey:
    """The grouping of that name; by subject for one that is not known (a saved view of another version)."""
    return GroupKey(name) if name in set(GroupKey) else GroupKey.SUBJECT


def make_lanes(sorted_: Sorted, key: GroupKey, listed: ListedValues | None) -> Lanes:
    """The lanes of a grouping; `listed` is what LISTS names for it.

    What the filter has emptied is still there, and so are kinds, stages and degrees of implementation of which there
    is no record: that there is none is worth knowing.
    """
    if listed is not None:
        return _lists(sorted_, key, listed)
    make: dict[GroupKey, Callable[[Sorted], _Placed]] = {
        GroupKey.KIND: _kinds,
        GroupKey.BODY: _bodies,
        GroupKey.STAGE: _stages,
        GroupKey.IMPLEMENTATION: _implementations,
    }
    titles, lane = make.get(key, _subjects)(sorted_)
    return _filled(sorted_, titles, lane)


def _filled(sorted_: Sorted, titles: Sequence[_Title], lane: NDArray[np.int32]) -> Lanes:
    every = np.bincount(lane, minlength=len(titles))
    counts = np.bincount(lane[sorted_.order], minlength=len(titles)) if sorted_.is_filtered else every
    present = [at for at, title in enumerate(titles) if every[at] or title.lasting]
    renumbered = np.full(len(titles) + 1, NONE, np.int32)
    renumbered[present] = np.arange(len(present))
    lanes = tuple(_lane(sorted_, titles[at].text, int(counts[at]), int(every[at])) for at in present)
    changed, store = sorted_.changed, sorted_.store
    kept = lanes_after(changed, store, lanes, int(renumbered[lane[changed.item]])) if changed else None
    return kept or lanes_of(store, sorted_.order, lanes, renumbered[lane])


def _lane(sorted_: Sorted, title: str, count: int, every: int) -> Lane:
    return Lane(title, title, number(count, sorted_.desk.language) if count else "", every - count)


# Lanes of one value a record


def _kinds(sorted_: Sorted) -> _Placed:
    place = np.zeros(len(ItemKind), np.int32)
    for at, (kind, _title) in enumerate(_KIND_TITLES):
        place[kind] = at
    gettext = sorted_.desk.language.gettext
    return [_Title(gettext(title), lasting=True) for _kind, title in _KIND_TITLES], place[sorted_.store.kind]


def _subjects(sorted_: Sorted) -> _Placed:
    """Bodies by their latest meeting, then commitments, proposals, other meetings, events, positions; bodies that have
    not met for a year come last.
    """
    _ = sorted_.desk.language.gettext
    lively, dormant, latest = _bodies_by_life(sorted_)
    kinds, kind = _kinds(sorted_)
    kinds[2] = _Title(_("Calls and other meetings"), lasting=True)
    titles = [*_named(sorted_, lively), *kinds, *_named(sorted_, dormant)]
    place = np.full(latest.size + 1, NONE, np.int32)
    place[lively] = np.arange(len(lively))
    place[dormant] = len(lively) + len(kinds) + np.arange(len(dormant))
    own = place[sorted_.columns.body]
    return titles, np.where(own == NONE, kind + len(lively), own).astype(np.int32)


def _bodies(sorted_: Sorted) -> _Placed:
    lively, dormant, latest = _bodies_by_life(sorted_)
    bodies = [*lively, *dormant]
    place = np.full(latest.size + 1, len(bodies), np.int32)
    place[bodies] = np.arange(len(bodies))
    without = sorted_.desk.language.gettext(_WITHOUT[GroupKey.BODY])
    return [*_named(sorted_, bodies), _Title(without)], place[sorted_.columns.body]


def _bodies_by_life(sorted_: Sorted) -> tuple[list[int], list[int], NDArray[np.int32]]:
    """Ids of the bodies that met in the last year, of those that did not, and the latest day by id.

    A filter changes none of this, so that no lane changes its place for it.
    """
    body, own = sorted_.columns.body, sorted_.columns.latest
    latest = np.zeros(int(np.max(sorted_.columns.body, initial=0)) + 1, np.int32)
    known = body != NONE
    np.maximum.at(latest, body[known], np.maximum(own[known], 1))
    found = np.flatnonzero(latest)
    ordered = found[np.argsort(-latest[found], kind="stable")].tolist()
    year_ago = sorted_.desk.as_of.toordinal() - _DORMANT_DAYS
    lively = [one for one in ordered if latest[one] >= year_ago]
    return lively, [one for one in ordered if latest[one] < year_ago], latest


def _titles(sorted_: Sorted, ids: Sequence[int]) -> list[str]:
    named = {one.id: one.title for one in sorted_.desk.pointers(ids)}
    return [named.get(id_, "") for id_ in ids]


def _named(sorted_: Sorted, ids: Sequence[int]) -> list[_Title]:
    return [_Title(title) for title in _titles(sorted_, ids)]


def _stages(sorted_: Sorted) -> _Placed:
    language = sorted_.desk.language
    titles = [_Title(stage_label(ShownStage(stage), language).capitalize(), lasting=True) for stage in STAGES]
    titles += [_Title(language.gettext("Without a stage")), _Title(language.gettext("Other records"))]
    runs = np.isin(sorted_.store.kind, (ItemKind.COMMITMENT, ItemKind.PROPOSAL))
    stage = sorted_.columns.stage.astype(np.int32)
    return titles, np.where(runs, np.where(stage == NONE, len(STAGES), stage), len(STAGES) + 1).astype(np.int32)


def _implementations(sorted_: Sorted) -> _Placed:
    """Claimed or shown, a standing has one lane: the difference is seen in colour and words."""
    language = sorted_.desk.language
    words = [implementation_label(Standing(one), language).capitalize() for one in Implementation]
    titles = [_Title(text, lasting=True) for text in words]
    titles += [_Title(language.gettext("Proposals")), _Title(language.gettext("Other records"))]
    standing = sorted_.store.standing.astype(np.int32)
    proposed = sorted_.store.kind == ItemKind.PROPOSAL
    other = np.where(proposed, len(Implementation), len(Implementation) + 1)
    return titles, np.where(standing == NONE, other, standing % len(Implementation)).astype(np.int32)


# Lanes of several values a record


def _lists(sorted_: Sorted, key: GroupKey, listed: ListedValues) -> Lanes:
    """A lane a value, the busiest first; a record stands in the lane of each of its values, and once in each.

    What the filter has emptied comes after what it has left, as far as there is room for lanes.
    """
    _, filtered = sorted_.desk.language.gettext, sorted_.is_filtered
    shown = _pairs(sorted_, listed, sorted_.order)
    every = _pairs(sorted_, listed, np.arange(len(sorted_.store))) if filtered else shown
    own = _busiest(shown.values)
    own += [value for value in _busiest(every.values) if value not in own][: MOST_LANES - len(own)] if filtered else []
    if key is GroupKey.MARKING:
        ranks = {name: rank for rank, name in enumerate(sorted_.desk.settings.ladder.names)}
        own.sort(key=lambda value: ranks.get(listed.names[value], len(ranks)))
    named = [listed.names[value] for value in own] if listed.names else _titles(sorted_, own)
    titles = [*named, _(_OTHERS.get(key, N_("Others"))), _(_WITHOUT[key])]
    items, lane = shown.standings(own)
    counts = np.bincount(lane, minlength=len(titles))
    totals = np.bincount(every.standings(own)[1], minlength=len(titles)) if filtered else counts
    present = np.flatnonzero(totals)
    renumbered = np.full(len(titles), NONE, np.int32)
    renumbered[present] = np.arange(present.size)
    lanes = tuple(_lane(sorted_, titles[at], int(counts[at]), int(totals[at])) for at in present.tolist())
    return listed_lanes(sorted_.store, sorted_.order, lanes, items, renumbered[lane])


@dataclass(frozen=True, slots=True, eq=False)
class _Pairs:
    """Which record has which value, of the records at the places `among`."""

    items: Numbers
    values: Numbers
    among: Places

    def standings(self, own: Sequence[int]) -> tuple[Numbers, Numbers]:
        """Records and lanes: those of the values in `own`, one for all others, one for what has no value."""
        lane_of = np.full(max([*own, int(np.max(self.values, initial=0))]) + 1, len(own), np.int32)
        lane_of[own] = np.arange(len(own))
        # Sorted by hand: numpy's own unique goes through a table, which takes six times as long.
        pairs = np.sort(self.items.astype(np.int64) * (len(own) + 2) + lane_of[self.values])
        pairs = pairs[np.diff(pairs, prepend=-1) != 0]
        items, lane = np.divmod(pairs, len(own) + 2)
        listless = np.zeros(int(np.max(self.among, initial=-1)) + 1, np.bool_)
        listless[self.among] = True
        listless[items] = False
        without = np.flatnonzero(listless)
        lanes = np.concatenate([lane, np.full(without.size, len(own) + 1)])
        return np.concatenate([items, without]).astype(np.int32), lanes.astype(np.int32)


def _pairs(sorted_: Sorted, listed: ListedValues, among: Places) -> _Pairs:
    last = max(int(np.max(sorted_.store.ids, initial=0)), int(np.max(listed.records, initial=0)))
    place = np.full(last + 1, NONE, np.int32)
    place[sorted_.store.ids[among]] = among
    items = place[listed.records]
    return _Pairs(items[items != NONE], listed.values[items != NONE], among)


def _busiest(values: Numbers) -> list[int]:
    counts = np.bincount(values)
    ranked = np.argsort(-counts, kind="stable")[:MOST_LANES]
    return [int(value) for value in ranked if counts[value]]
