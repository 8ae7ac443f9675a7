"""Records as the timeline draws them: bounds, state and kind worked out for all of them at once."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from tracker.desk.timeline import Intervals
from tracker.domain.implementation import Implementation, Standing
from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST, TIMELINE_KINDS, Kind
from tracker.domain.schema import MEETING_STATUSES
from tracker.domain.stages import Stage, is_commitment
from tracker.domain.tangibility import Tally
from tracker.storage.timeline_columns import STAGES, TimelineColumns
from tracker.ui.presenting.words import standing_tone
from tracker.ui.timeline.kinds import NONE, TONES, ItemKind, ItemState, standing_code
from tracker.ui.timeline.lanes import Places
from tracker.ui.timeline.store import Codes, Days, Numbers, TimelineStore, drawn
from tracker.ui.view_values import Tone

Mask = NDArray[np.bool_]

_KINDS = {
    Kind.EVENT: ItemKind.EVENT,
    Kind.MEETING: ItemKind.MEETING,
    Kind.COMMITMENT: ItemKind.COMMITMENT,
    Kind.POSITION: ItemKind.POSITION,
}
_STATES = {
    "proposed": ItemState.PLANNED,
    "scheduled": ItemState.PLANNED,
    "cancelled": ItemState.CANCELLED,
    "postponed": ItemState.POSTPONED,
}
_DROPPED = (Stage.REJECTED, Stage.WITHDRAWN, Stage.LAPSED)


def is_dated(columns: TimelineColumns) -> Mask:
    """Which records have a place in time: a date of their own, or for want of one a due date."""
    dated: Mask = (columns.earliest != NONE) | (columns.due_earliest != NONE)
    return dated


def store_of(columns: TimelineColumns, intervals: Intervals) -> TimelineStore:
    """The store of dated records, in the order of the columns.

    Vague dates of events, meetings, positions and proposals that are no `intervals` mean one day of many.
    """
    kind = _kinds(columns)
    made_first, made_last = _made(columns)
    runs = kind == ItemKind.COMMITMENT
    earliest, latest = made_first.copy(), made_last.copy()
    solid_from, solid_to = made_first.copy(), made_last.copy()
    lasting = np.isin(columns.ids, intervals.ids)
    moment = ~runs & (latest > earliest) & ~lasting
    _narrow(columns, intervals, np.flatnonzero(lasting & ~runs), solid_from, solid_to)
    solid_from[moment], solid_to[moment] = latest[moment], earliest[moment]
    due_first = np.where(columns.due_earliest == NONE, OPEN_LATEST, columns.due_earliest)
    due_last = np.where(columns.due_latest == NONE, OPEN_LATEST, columns.due_latest)
    # One without a due date runs until it was found to have come to its end.
    ended = (columns.ended_latest != NONE) & (columns.due_earliest == NONE) & (columns.due_latest == NONE)
    due_first, due_last = (
        np.where(ended, columns.ended_earliest, due_first),
        np.where(ended, columns.ended_latest, due_last),
    )
    made_last = np.where(runs, _made_by(made_first, made_last, due_first, due_last), made_last)
    closed = made_last < OPEN_LATEST
    latest[runs] = np.maximum(due_last, made_last)[runs]
    solid_from[runs] = np.where(closed, made_last, made_first)[runs]
    solid_to[runs] = np.where(closed, np.maximum(due_first, made_last), due_first)[runs]
    was_due = np.where(runs & (columns.was_due != columns.due_latest), columns.was_due, NONE).astype(np.int32)
    state = _states(columns)
    first, last = drawn(earliest, latest, solid_from, was_due)
    return TimelineStore(
        ids=columns.ids,
        kind=kind,
        number=columns.number,
        earliest=earliest,
        solid_from=solid_from,
        solid_to=solid_to,
        latest=latest,
        state=state,
        tone=_tones(columns, state),
        standing=np.full(kind.size, NONE, np.int8),
        series=np.where(kind == ItemKind.MEETING, columns.body, NONE).astype(np.int32),
        was_due=was_due,
        first=first,
        last=last,
    )


def _made_by(made_first: Days, made_last: Days, due_first: Days, due_last: Days) -> Days:
    """The latest day a commitment can have been made: where its date has no end, by the time it falls due."""
    falls_due = np.maximum(made_first, np.where(due_first > OPEN_EARLIEST, due_first, due_last))
    return np.where((made_last >= OPEN_LATEST) & (due_last < OPEN_LATEST), falls_due, made_last).astype(np.int32)


def _narrow(columns: TimelineColumns, intervals: Intervals, places: Places, solid_from: Days, solid_to: Days) -> None:
    """Leave as certain what lies between the latest beginning and the earliest end, neither of which lies outside."""
    order = np.argsort(intervals.ids)
    found = order[np.searchsorted(intervals.ids, columns.ids[places], sorter=order)]
    begun, lasts = intervals.begun[found], intervals.lasts[found]
    earliest, latest = solid_from[places], solid_to[places]
    solid_from[places] = np.where(begun == NONE, earliest, np.minimum(begun, latest))
    solid_to[places] = np.where(lasts == NONE, latest, np.maximum(lasts, earliest))


def _made(columns: TimelineColumns) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The record's own date; where it has none, its due date."""
    undated = columns.earliest == NONE
    due_last = np.where(columns.due_latest == NONE, columns.due_earliest, columns.due_latest)
    earliest = np.where(undated, columns.due_earliest, columns.earliest)
    return earliest.astype(np.int32), np.where(undated, due_last, columns.latest).astype(np.int32)


def _kinds(columns: TimelineColumns) -> Codes:
    kind = np.asarray([_KINDS[kind] for kind in TIMELINE_KINDS], np.int8)[columns.kind]
    proposed = np.asarray([*(not is_commitment(stage) for stage in STAGES), False])
    kind[proposed[columns.stage]] = ItemKind.PROPOSAL
    return kind


def _states(columns: TimelineColumns) -> Codes:
    """From a meeting's status and a proposal's stage; NONE takes the last place of each table."""
    states = [*(_STATES.get(one, ItemState.STANDS) for one in MEETING_STATUSES), ItemState.STANDS]
    of_status = np.asarray(states, np.int8)
    of_stage = np.asarray([*(stage in _DROPPED for stage in STAGES), False])
    return np.where(of_stage[columns.stage], np.int8(ItemState.CANCELLED), of_status[columns.status]).astype(np.int8)


def _tones(columns: TimelineColumns, state: Codes) -> Codes:
    """A meeting ahead whose day is not fixed wants care; what else has a tone has to be judged first."""
    loose = (state == ItemState.PLANNED) & (columns.latest > columns.earliest)
    return np.where(loose, TONES.index(Tone.CAUTION), TONES.index(Tone.NEUTRAL)).astype(np.int8)


def graded(store: TimelineStore, ids: Numbers, standings: Sequence[Standing]) -> TimelineStore:
    """The store with the implementation of these commitments."""
    order = np.argsort(ids)
    tones = np.asarray([TONES.index(_tone(one)) for one in standings], np.int8)[order]
    codes = np.asarray([standing_code(one) for one in standings], np.int8)[order]
    places = np.searchsorted(ids, store.ids, sorter=order).clip(max=max(0, ids.size - 1))
    known = ids[order][places] == store.ids if ids.size else np.zeros(len(store), np.bool_)
    tone, standing = store.tone.copy(), store.standing.copy()
    tone[known], standing[known] = tones[places[known]], codes[places[known]]
    return store.with_codes(tone=tone, standing=standing)


def tallied(store: TimelineStore, tallies: Mapping[int, Tally]) -> TimelineStore:
    """The store with the tones of meetings, by id: good where an outcome is tangible."""
    if not tallies:
        return store
    ids = np.fromiter(tallies, np.int32, len(tallies))
    good = np.fromiter((tally.tangible > 0 for tally in tallies.values()), np.bool_, len(tallies))
    tones = np.full(int(np.max(store.ids, initial=int(np.max(ids)))) + 1, NONE, np.int8)
    tones[ids] = np.where(good, TONES.index(Tone.GOOD), TONES.index(Tone.BAD))
    of_store = tones[store.ids]
    return store.with_codes(np.where(of_store == NONE, store.tone, of_store).astype(np.int8), store.standing)


def _tone(standing: Standing) -> Tone:
    """What nobody has looked at yet is neither good nor bad on a timeline."""
    unassessed = standing.implementation is Implementation.NOT_YET_ASSESSED
    return Tone.NEUTRAL if unassessed else standing_tone(standing)
