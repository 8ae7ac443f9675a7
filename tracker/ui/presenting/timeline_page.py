"""The timeline's page read from the desk: the records once, and then their lanes as often as they are asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tracker.desk.desk import Desk
from tracker.desk.timeline import timeline_ids, timeline_lists
from tracker.domain.kinds import TIMELINE_KINDS, Kind, Ref
from tracker.domain.progress import Cancelled, OnProgress, unwatched
from tracker.storage.timeline_details import ListedValues, ListKey
from tracker.ui.presenting.timeline_lanes import LISTS, GroupKey, Sorted, groupings, make_lanes, read_grouping
from tracker.ui.presenting.timeline_listed import lists_after
from tracker.ui.presenting.timeline_records import TimelineRecords, judged_records, read_records, with_changed
from tracker.ui.presenting.timeline_shown import Shown, shown_after, shown_of
from tracker.ui.presenting.timeline_texts import DeskTexts
from tracker.ui.timeline.moving import Changed
from tracker.ui.timeline.row_change import rows_after
from tracker.ui.timeline.store import distinct
from tracker.ui.timeline.values import SMALL, TimelineValues, all_rows

SUBJECT, KIND, ACTOR = GroupKey.SUBJECT.value, GroupKey.KIND.value, GroupKey.ACTOR.value
# So many standings in lanes that are made of lists are put in order within a picture.
_MOST_LISTED = 100_000
# A desk of so many records is judged with the first picture.
_JUDGED_AT_ONCE = 2_000
# What goes with a deleted record and is seen nowhere else on the timeline.
_GO_ALONG = (Kind.CITATION, Kind.AGENDA_ITEM)


@dataclass(frozen=True, slots=True, eq=False)
class ListAhead:
    """A list that was read before its lanes were asked for."""

    key: ListKey
    listed: ListedValues


@dataclass(slots=True)
class TimelineReader:
    """Keeps what it read, so that other lanes and another filter are a matter of sorting.

    Belongs to one thread at a time.
    """

    _records: TimelineRecords | None = None
    _listed: dict[ListKey, ListedValues] = field(default_factory=dict)

    def read(
        self, desk: Desk, query: str = "", grouping: str = SUBJECT, on_progress: OnProgress = unwatched
    ) -> TimelineValues:
        """What matches, in lanes. A large desk comes without rows and unjudged, as a first picture needs neither.

        Cancelled from `on_progress` leaves it at what was read until then; lanes that need verdicts then give way to
        those by subject.
        """
        records = self._records = self._records or read_records(desk, on_progress)
        key = read_grouping(grouping)
        small = len(records.store) <= _JUDGED_AT_ONCE
        if (small or key is GroupKey.IMPLEMENTATION) and not records.judged:
            try:
                records = self._records = judged_records(desk, records, on_progress)
            except Cancelled:
                key = GroupKey.SUBJECT if key is GroupKey.IMPLEMENTATION else key
        values = self._values(desk, records, shown_of(desk, records, query), key)
        return with_rows(values) if values.lanes.items.size <= SMALL else values

    def judged(self, desk: Desk, values: TimelineValues, on_progress: OnProgress = unwatched) -> TimelineValues:
        """The same with verdicts.

        Cancelled from `on_progress` leaves them as they are.
        """
        records = self._records or read_records(desk, unwatched)
        try:
            self._records = records if records.judged else judged_records(desk, records, on_progress)
        except Cancelled:
            return values
        texts = self._texts(desk, self._records, read_grouping(values.grouping))
        return replace(values, store=self._records.store, source=texts, judged=True)

    def take(self, desk: Desk, values: TimelineValues, query: str, refs: Sequence[Ref]) -> TimelineValues | None:
        """These values after a write that touched these records; None when something has to be read for it."""
        before = self._records
        if before is None or values.rows is None:
            return None
        ids = _touched(desk, before, refs)
        if ids is None:
            self._records, self._listed = None, {}
            return None
        records = self._records = with_changed(desk, before, ids)
        self._listed = lists_after(desk, self._listed, ids)
        key = read_grouping(values.grouping)
        if key in LISTS and values.lanes.items.size > _MOST_LISTED:
            return None
        if key not in LISTS and not query and _stands_still(before, records):
            texts = self._texts(desk, records, key)
            return replace(values, store=records.store, undated=records.undated, source=texts, touched=tuple(ids))
        shown, one = shown_after(desk, values, query, before, records, ids)
        changed = None if one is None else Changed(values.lanes, before.store, one.item, one.shows)
        fresh = self._values(desk, records, shown, key, changed)
        return replace(fresh, rows=rows_after(values, fresh, ids), touched=tuple(ids))

    def _values(
        self, desk: Desk, records: TimelineRecords, shown: Shown, key: GroupKey, changed: Changed | None = None
    ) -> TimelineValues:
        sorted_ = Sorted(desk, records.columns, records.store, shown.order, changed)
        return TimelineValues(
            store=records.store,
            order=shown.order,
            begins=shown.begins,
            ends=shown.ends,
            lanes=make_lanes(sorted_, key, self._lists(desk, key)),
            rows=None,
            as_of=desk.as_of.toordinal(),
            source=self._texts(desk, records, key),
            undated=shown.undated,
            hidden=len(records.store) + records.undated.size - shown.order.size - shown.undated.size,
            groupings=groupings(desk.language),
            grouping=key.value,
            judged=records.judged,
            since=records.since,
        )

    def list_wanted(self) -> ListKey | None:
        """The next list to read ahead of anybody asking for its lanes; small desks need no such thing."""
        if self._records is None or len(self._records.store) <= SMALL:
            return None
        return next((key for key in LISTS.values() if key not in self._listed), None)

    def keep_list(self, ahead: ListAhead) -> None:
        """Take in what was read ahead."""
        self._listed[ahead.key] = ahead.listed

    def _lists(self, desk: Desk, key: GroupKey) -> ListedValues | None:
        wanted = LISTS.get(key)
        if wanted is None:
            return None
        if wanted not in self._listed:
            self._listed[wanted] = timeline_lists(desk, wanted)
        return self._listed[wanted]

    @staticmethod
    def _texts(desk: Desk, records: TimelineRecords, key: GroupKey) -> DeskTexts:
        bodies: dict[int, str] = {}
        if key in (GroupKey.SUBJECT, GroupKey.BODY):
            bodies = {one.id: one.title for one in desk.pointers(distinct(records.columns.body))}
        return DeskTexts(desk, records.columns, records.store, bodies, records.tallies)


def list_ahead(desk: Desk, key: ListKey) -> ListAhead:
    """Read a list ahead; it touches no reader, so that writes are taken in meanwhile."""
    return ListAhead(key, timeline_lists(desk, key))


def timeline_values(desk: Desk, query: str, grouping: str) -> TimelineValues:
    """Everything that matches, in the lanes of a grouping, complete."""
    reader = TimelineReader()
    values = reader.judged(desk, reader.read(desk, query, grouping))
    return values if values.rows is not None else with_rows(values)


def with_rows(values: TimelineValues) -> TimelineValues:
    """The same with the rows of every lane."""
    return replace(values, rows=all_rows(values.store, values.lanes))


def on_desk(values: TimelineValues, desk: Desk) -> TimelineValues:
    """The same, with its words read from another opening of the desk: that of the thread it is shown in."""
    source = values.source
    return replace(values, source=replace(source, desk=desk)) if isinstance(source, DeskTexts) else values


def _touched(desk: Desk, before: TimelineRecords, refs: Sequence[Ref]) -> list[int] | None:
    """Ids of the records of the timeline that may look otherwise now; None where that cannot be told."""
    found = timeline_ids(desk, refs)
    gone: list[int] = []
    was_deleted = bool(refs) and refs[0].kind in TIMELINE_KINDS and refs[0] not in found
    for ref in refs:
        if ref not in found:
            place = before.store.index(str(ref))
            if place is None and ref.kind in _GO_ALONG and was_deleted:
                continue
            if place is None:
                return None
            gone.append(int(before.store.ids[place]))
    return sorted({id_ for ids in found.values() for id_ in ids} | set(gone))


def _stands_still(before: TimelineRecords, after: TimelineRecords) -> bool:
    """Whether no record went to another place in time or to another lane; columns that did not change are shared."""
    drawn = ("ids", "first", "last", "earliest", "solid_from", "kind", "series", "standing")
    kept = ("body", "stage", "latest")
    return all(getattr(before.store, one) is getattr(after.store, one) for one in drawn) and all(
        getattr(before.columns, one) is getattr(after.columns, one) for one in kept
    )
