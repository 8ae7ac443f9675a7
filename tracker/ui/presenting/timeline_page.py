"""The timeline's items: every dated record of the query in its lane, vague as it is known."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from tracker.desk.desk import Desk
from tracker.domain.dates import in_words, parse_edtf
from tracker.domain.implementation import Implementation, Standing
from tracker.domain.kinds import OPEN_LATEST, TIMELINE_KINDS, Kind, Ref
from tracker.domain.query_reading import parse_query
from tracker.domain.stages import ShownStage, Stage, is_commitment, stage_label
from tracker.domain.tangibility import MeetingVerdict
from tracker.storage.timeline import TimelineRow
from tracker.ui.presenting.words import short_day, standing_tone
from tracker.ui.timeline.values import (
    NO_SERIES,
    Grouping,
    ItemKind,
    ItemState,
    Lane,
    TimelineItem,
    TimelineValues,
    timeline_of,
)
from tracker.ui.view_values import Tone

SUBJECT, KIND, ACTOR = "subject", "kind", "actor"
_STATES = {
    "proposed": ItemState.PLANNED,
    "scheduled": ItemState.PLANNED,
    "cancelled": ItemState.CANCELLED,
    "postponed": ItemState.POSTPONED,
}
_DROPPED = frozenset({Stage.REJECTED, Stage.WITHDRAWN, Stage.LAPSED})
_MOST_ACTORS = 30
_DORMANT_DAYS = 365


@dataclass(slots=True)
class _Lanes:
    """Lanes by title, in the order they were first asked for."""

    titles: dict[str, int] = field(default_factory=dict)
    counts: Counter[int] = field(default_factory=Counter)

    def place(self, title: str) -> int:
        lane = self.titles.setdefault(title, len(self.titles))
        self.counts[lane] += 1
        return lane


def timeline_values(desk: Desk, query: str, grouping: str) -> TimelineValues:
    """Everything that matches, grouped by subject (bodies each in their own lane), by kind, or by actor."""
    _ = desk.language.gettext
    ids = desk.list_ids(TIMELINE_KINDS, query)
    hidden = desk.count(TIMELINE_KINDS) - len(ids) if parse_query(query) != parse_query("") else 0
    rows = desk.timeline_rows(ids)
    dated = [row for row in rows if row.earliest is not None or row.due_earliest is not None]
    notes = _Notes(desk, dated, bodies_have_lanes=grouping == SUBJECT)
    lanes = _Lanes()
    for title in _first_lanes(desk, dated) if grouping == SUBJECT else ():
        lanes.titles.setdefault(title, len(lanes.titles))
    busiest = frozenset(title for title, _n in Counter(row.actor for row in dated).most_common(_MOST_ACTORS))
    items = [_item(desk, row, lanes.place(_lane_title(desk, row, grouping, notes, busiest)), notes) for row in dated]
    return timeline_of(
        items,
        [Lane(title, str(lanes.counts[lane])) for title, lane in lanes.titles.items()],
        desk.as_of.toordinal(),
        undated=len(rows) - len(dated),
        hidden=hidden,
        groupings=(Grouping(SUBJECT, _("subject")), Grouping(KIND, _("kind")), Grouping(ACTOR, _("actor"))),
        grouping=grouping,
    )


def _first_lanes(desk: Desk, rows: list[TimelineRow]) -> list[str]:
    """Bodies by their latest meeting, then commitments, proposals, other meetings, events, positions; bodies that have
    not met for a year come last.
    """
    _ = desk.language.gettext
    latest: dict[int, int] = {}
    for row in rows:
        if row.body is not None:
            latest[row.body] = max(latest.get(row.body, 0), row.latest or 0)
    ordered = sorted(latest, key=lambda body: -latest[body])
    lively = [body for body in ordered if latest[body] >= desk.as_of.toordinal() - _DORMANT_DAYS]
    dormant = [body for body in ordered if body not in lively]
    present = {row.kind for row in rows}
    commitments = [_is_proposal(row) for row in rows if row.kind == Kind.COMMITMENT and row.body is None]
    kinds = [_("Commitments")] if False in commitments else []
    kinds += [_("Proposals")] if True in commitments else []
    kinds += [_("Calls and other meetings")] if any(r.kind == Kind.MEETING and r.body is None for r in rows) else []
    kinds += [_("Events")] if Kind.EVENT in present else []
    kinds += [_("Positions")] if Kind.POSITION in present else []
    return [*(one.title for one in desk.pointers(lively)), *kinds, *(one.title for one in desk.pointers(dormant))]


@dataclass(slots=True)
class _Notes:
    """What is computed for the rows at once: titles of bodies, tallies of meetings, standings of commitments."""

    bodies: dict[int, str]
    series: dict[int, int]
    tallies: dict[int, tuple[str, Tone]]
    standings: dict[int, tuple[str, Tone]]
    bodies_have_lanes: bool

    def __init__(self, desk: Desk, rows: list[TimelineRow], *, bodies_have_lanes: bool) -> None:
        self.bodies_have_lanes = bodies_have_lanes
        self.bodies = {one.id: one.title for one in desk.pointers(sorted({r.body for r in rows if r.body is not None}))}
        self.series = {body: place for place, body in enumerate(self.bodies)}
        self.tallies = {}
        for meeting in desk.judged_meetings(
            [row.id for row in rows if row.body is not None and row.kind == Kind.MEETING]
        ):
            if isinstance(meeting.verdict, MeetingVerdict):
                continue
            text = desk.language.gettext("{tangible} of {recorded} tangible")
            tally = meeting.tally
            note = text.format(tangible=tally.tangible, recorded=tally.recorded)
            self.tallies[meeting.record.id] = (note, Tone.GOOD if tally.tangible else Tone.BAD)
        self.standings = {}
        agreed = [row.id for row in rows if row.stage and is_commitment(Stage(row.stage))]
        for id_, standing in desk.standings(agreed).items():
            self.standings[id_] = ("", _tone(standing.whole))

    def lane_of(self, row: TimelineRow) -> str:
        """The body in whose own lane the row stands, or the empty string."""
        return self.bodies.get(row.body or 0, "") if self.bodies_have_lanes else ""


def _tone(standing: Standing) -> Tone:
    """What nobody has looked at yet is neither good nor bad on a timeline."""
    unassessed = standing.implementation is Implementation.NOT_YET_ASSESSED
    return Tone.NEUTRAL if unassessed else standing_tone(standing)


def _lane_title(desk: Desk, row: TimelineRow, grouping: str, notes: _Notes, busiest: frozenset[str | None]) -> str:
    _ = desk.language.gettext
    if grouping == ACTOR:
        if row.actor is None:
            return _("No actor")
        return row.actor if row.actor in busiest else _("Other actors")
    if grouping == SUBJECT and row.body is not None:
        return notes.bodies.get(row.body, "")
    if row.kind == Kind.COMMITMENT:
        return _("Proposals") if _is_proposal(row) else _("Commitments")
    if row.kind == Kind.MEETING:
        return _("Calls and other meetings") if grouping == SUBJECT else _("Meetings")
    return _("Events") if row.kind == Kind.EVENT else _("Positions")


def _is_proposal(row: TimelineRow) -> bool:
    return row.stage is not None and not is_commitment(Stage(row.stage))


def _item(desk: Desk, row: TimelineRow, lane: int, notes: _Notes) -> TimelineItem:
    kind = Kind(row.kind)
    ref = str(Ref(kind, row.number))
    when = in_words(parse_edtf(row.date), desk.language) if row.date else ""
    earliest, latest = _bounds(row)
    if kind is Kind.COMMITMENT and not _is_proposal(row):
        return _commitment(row, ref, lane, when, notes)
    note, tone = notes.tallies.get(row.id, ("", Tone.NEUTRAL))
    if kind is Kind.COMMITMENT and row.stage:
        note = stage_label(ShownStage(Stage(row.stage)), desk.language)
    item_kind = {Kind.EVENT: ItemKind.EVENT, Kind.MEETING: ItemKind.MEETING, Kind.POSITION: ItemKind.POSITION}
    dropped = row.stage is not None and Stage(row.stage) in _DROPPED
    state = ItemState.CANCELLED if dropped else _STATES.get(row.status or "", ItemState.STANDS)
    if kind is Kind.MEETING and row.status in ("scheduled", "proposed"):
        note, tone = _planned_note(desk, earliest, latest)
    return TimelineItem(
        ref=ref,
        title=_short_title(row.title, notes.lane_of(row)),
        lane=lane,
        kind=item_kind.get(kind, ItemKind.PROPOSAL),
        earliest=earliest,
        latest=latest,
        moment=latest > earliest and "/" not in (row.date or ""),
        state=state,
        tone=tone,
        note=note,
        when=when,
        series=notes.series.get(row.body or 0, NO_SERIES),
    )


def _planned_note(desk: Desk, earliest: int, latest: int) -> tuple[str, Tone]:
    """The day of a meeting ahead, or that there is none yet."""
    if latest > earliest:
        return desk.language.gettext("day not fixed"), Tone.CAUTION
    return short_day(date.fromordinal(earliest), desk.language, desk.as_of), Tone.NEUTRAL


def _short_title(title: str, body: str) -> str:
    """A meeting's title without the name of the body whose lane it stands in."""
    rest = title.removeprefix(body).lstrip(" ,:–—-") if body else title
    return rest[:1].upper() + rest[1:] if rest else title


def _bounds(row: TimelineRow) -> tuple[int, int]:
    if row.earliest is None or row.latest is None:
        due = row.due_earliest or 0
        return due, row.due_latest if row.due_latest is not None else due
    return row.earliest, row.latest


def _commitment(row: TimelineRow, ref: str, lane: int, when: str, notes: _Notes) -> TimelineItem:
    """A bar from the day it was made to the day it falls due; without a due date it runs on."""
    made_first, made_last = _bounds(row)
    due_first = row.due_earliest if row.due_earliest is not None else OPEN_LATEST
    due_last = row.due_latest if row.due_latest is not None else OPEN_LATEST
    _note, tone = notes.standings.get(row.id, ("", Tone.NEUTRAL))
    return TimelineItem(
        ref=ref,
        title=row.title,
        lane=lane,
        kind=ItemKind.COMMITMENT,
        earliest=made_first,
        latest=max(due_last, made_last),
        solid_from=made_last if made_last < OPEN_LATEST else made_first,
        solid_to=max(due_first, made_last) if made_last < OPEN_LATEST else due_first,
        tone=tone,
        when=when,
    )
