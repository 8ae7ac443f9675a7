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
    """Everything that lanes are made from: the dated records as they are kept and as they are drawn, the time order
    of those that the filter leaves in, and the lists that were read.
    """

    desk: Desk
    columns: TimelineColumns
    store: TimelineStore
    order: Places


def groupings(language: Language) -> tuple[Grouping, ...]:
    """All ways to make lanes, as a person reads them."""
    return tuple(Grouping(key.value, language.gettext(title)) for key, title in _TITLES.items())


def read_grouping(name: str) -> GroupKey:
    """The grouping of that name; by subject for one that is not known (a saved view of another version)."""
    return GroupKey(name) if name in set(GroupKey) else GroupKey.SUBJECT


def make_lanes(sorted_: Sorted, key: GroupKey, listed: ListedValues | None) -> Lanes:
    """The lanes of a grouping, none of them empty; `listed` is what LISTS names for it."""
    if listed is not None:
        return _lists(sorted_, key, listed)
    make: dict[GroupKey, Callable[[Sorted], tuple[list[str], NDArray[np.int32]]]] = {
        GroupKey.KIND: _kinds,
        GroupKey.BODY: _bodies,
        GroupKey.STAGE: _stages,
        GroupKey.IMPLEMENTATION: _implementations,
    }
    titles, lane = make.get(key, _subjects)(sorted_)
    return _without_empty(sorted_, titles, lane)


def _without_empty(sorted_: Sorted, titles: Sequence[str], lane: NDArray[np.int32]) -> Lanes:
    counts = np.bincount(lane[sorted_.order], minlength=len(titles))
    present = np.flatnonzero(counts)
    renumbered = np.full(len(titles) + 1, NONE, np.int32)
    renumbered[present] = np.arange(present.size)
    lanes = tuple(_lane(sorted_, titles[place], int(counts[place])) for place in present.tolist())
    return lanes_of(sorted_.store, sorted_.order, lanes, renumbered[lane])


def _lane(sorted_: Sorted, title: str, count: int) -> Lane:
    return Lane(title, title, number(count, sorted_.desk.language))


# Lanes of one value a record


def _kinds(sorted_: Sorted) -> tuple[list[str], NDArray[np.int32]]:
    place = np.zeros(len(ItemKind), np.int32)
    for at, (kind, _title) in enumerate(_KIND_TITLES):
        place[kind] = at
    return [sorted_.desk.language.gettext(title) for _kind, title in _KIND_TITLES], place[sorted_.store.kind]


def _subjects(sorted_: Sorted) -> tuple[list[str], NDArray[np.int32]]:
    """Bodies by their latest meeting, then commitments, proposals, other meetings, events, positions; bodies that have
    not met for a year come last.
    """
    _ = sorted_.desk.language.gettext
    lively, dormant, latest = _bodies_by_life(sorted_)
    kinds, kind = _kinds(sorted_)
    kinds[2] = _("Calls and other meetings")
    titles = [*_titles(sorted_, lively), *kinds, *_titles(sorted_, dormant)]
    place = np.full(latest.size + 1, NONE, np.int32)
    place[lively] = np.arange(len(lively))
    place[dormant] = len(lively) + len(kinds) + np.arange(len(dormant))
    own = place[sorted_.columns.body]
    return titles, np.where(own == NONE, kind + len(lively), own).astype(np.int32)


def _bodies(sorted_: Sorted) -> tuple[list[str], NDArray[np.int32]]:
    lively, dormant, latest = _bodies_by_life(sorted_)
    bodies = [*lively, *dormant]
    place = np.full(latest.size + 1, len(bodies), np.int32)
    place[bodies] = np.arange(len(bodies))
    without = sorted_.desk.language.gettext(_WITHOUT[GroupKey.BODY])
    return [*_titles(sorted_, bodies), without], place[sorted_.columns.body]


def _bodies_by_life(sorted_: Sorted) -> tuple[list[int], list[int], NDArray[np.int32]]:
    """Ids of the bodies that met in the last year, of those that did not, and the latest day by id."""
    body, own = sorted_.columns.body[sorted_.order], sorted_.columns.latest[sorted_.order]
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


def _stages(sorted_: Sorted) -> tuple[list[str], NDArray[np.int32]]:
    language = sorted_.desk.language
    titles = [stage_label(ShownStage(stage), language).capitalize() for stage in STAGES]
    titles += [language.gettext("Without a stage"), language.gettext("Other records")]
    runs = np.isin(sorted_.store.kind, (ItemKind.COMMITMENT, ItemKind.PROPOSAL))
    stage = sorted_.columns.stage.astype(np.int32)
    return titles, np.where(runs, np.where(stage == NONE, len(STAGES), stage), len(STAGES) + 1).astype(np.int32)


def _implementations(sorted_: Sorted) -> tuple[list[str], NDArray[np.int32]]:
    """Claimed or shown, a standing has one lane: the difference is seen in colour and words."""
    language = sorted_.desk.language
    titles = [implementation_label(Standing(one), language).capitalize() for one in Implementation]
    titles += [language.gettext("Proposals"), language.gettext("Other records")]
    standing = sorted_.store.standing.astype(np.int32)
    proposed = sorted_.store.kind == ItemKind.PROPOSAL
    other = np.where(proposed, len(Implementation), len(Implementation) + 1)
    return titles, np.where(standing == NONE, other, standing % len(Implementation)).astype(np.int32)


# Lanes of several values a record


def _lists(sorted_: Sorted, key: GroupKey, listed: ListedValues) -> Lanes:
    """A lane a value, the busiest first; a record stands in the lane of each of its values, and once in each."""
    _ = sorted_.desk.language.gettext
    items, values = _placed(sorted_, listed)
    busiest = _busiest(values)
    if key is GroupKey.MARKING:
        ranks = {name: rank for rank, name in enumerate(sorted_.desk.settings.ladder.names)}
        busiest.sort(key=lambda value: ranks.get(listed.names[value], len(ranks)))
    lane_of = np.full(int(np.max(values, initial=0)) + 1, len(busiest), np.int32)
    lane_of[busiest] = np.arange(len(busiest))
    # Sorted by hand: numpy's own unique goes through a table, which takes six times as long.
    pairs = np.sort(items.astype(np.int64) * (len(busiest) + 2) + lane_of[values])
    pairs = pairs[np.diff(pairs, prepend=-1) != 0]
    items, lane = np.divmod(pairs, len(busiest) + 2)
    listless = np.zeros(len(sorted_.store), np.bool_)
    listless[sorted_.order] = True
    listless[items] = False
    without = np.flatnonzero(listless)
    items = np.concatenate([items, without]).astype(np.int32)
    lane = np.concatenate([lane, np.full(without.size, len(busiest) + 1)]).astype(np.int32)
    named = [listed.names[value] for value in busiest] if listed.names else _titles(sorted_, busiest)
    titles = [*named, _(_OTHERS.get(key, N_("Others"))), _(_WITHOUT[key])]
    return _listed_without_empty(sorted_, titles, items, lane)


def _placed(sorted_: Sorted, listed: ListedValues) -> tuple[Numbers, Numbers]:
    """The pairs of the records that the filter leaves in, by place in the store."""
    last = max(int(np.max(sorted_.store.ids, initial=0)), int(np.max(listed.records, initial=0)))
    place = np.full(last + 1, NONE, np.int32)
    place[sorted_.store.ids[sorted_.order]] = sorted_.order
    items = place[listed.records]
    return items[items != NONE], listed.values[items != NONE]


def _busiest(values: Numbers) -> list[int]:
    counts = np.bincount(values)
    ranked = np.argsort(-counts, kind="stable")[:MOST_LANES]
    return [int(value) for value in ranked if counts[value]]


def _listed_without_empty(sorted_: Sorted, titles: Sequence[str], items: Numbers, lane: Numbers) -> Lanes:
    counts = np.bincount(lane, minlength=len(titles))
    present = np.flatnonzero(counts)
    renumbered = np.full(len(titles), NONE, np.int32)
    renumbered[present] = np.arange(present.size)
    lanes = tuple(_lane(sorted_, titles[place], int(counts[place])) for place in present.tolist())
    return listed_lanes(sorted_.store, sorted_.order, lanes, items, renumbered[lane])
