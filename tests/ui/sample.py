"""Small view values for the widgets under test."""

from collections.abc import Sequence
from datetime import date

from tracker.domain.ids import Ids
from tracker.domain.kinds import OPEN_EARLIEST, OPEN_LATEST
from tracker.ui.body.values import BodyValues, SeriesRow, SeriesValues
from tracker.ui.desk.values import Deadline, DeadlineStrip, DeskValues, Lack, NextMeeting, VisitRow, VisitValues
from tracker.ui.record.gate_values import GateMark, GateMarks, GateRow
from tracker.ui.record.measure_values import MeasureRow, ReadingPoint
from tracker.ui.row_source import Column, TableRow
from tracker.ui.timeline.kinds import ItemKind, ItemState
from tracker.ui.timeline.lanes import Lane
from tracker.ui.timeline.values import Grouping, TimelineItem, TimelineValues, timeline_of
from tracker.ui.view_values import (
    BodyTally,
    Callout,
    Chip,
    FieldRow,
    FlagCard,
    ItemRow,
    MarkingChip,
    RecordSection,
    RecordValues,
    Section,
    ShellValues,
    TangibleBar,
    TextRow,
    Tone,
    Urgency,
)

AS_OF = date(2026, 1, 16).toordinal()
AMBER = MarkingChip("TLP:AMBER", "#FFC000", "#000000")

SHELL = ShellValues(
    title="United States–Mexico",
    subtitle="Security desk",
    sections=(
        Section("desk", "Desk", "house", 0, 3),
        Section("timeline", "Timeline", "chart-no-axes-gantt"),
        Section("commitments", "Commitments", "list-checks", 1, 11),
    ),
    footer=("16 January 2026", "Saved"),
    marking=AMBER,
    search_hint="Search",
)

TALLY = BodyTally(
    "A1",
    "Tangible outcomes",
    (TangibleBar("M7", "26 Sep 2025", "2 of 8", 2, 1, 8), TangibleBar("M9", "23 Jan 2026", "not due")),
)

DESK = DeskValues(
    heading="Friday 16 January",
    counts="1 to act on · 2 soon",
    flags=(
        FlagCard("f1", "M9", "The group meets in 7 days", "No agenda.", "9 Jan", Urgency.ACT, "Open"),
        FlagCard("f2", "M10", "The day is not fixed", "Known only as February.", "15 Jan", Urgency.SOON, "Open"),
        FlagCard("f3", "C8", "No answer recorded", "Offered by Mexico.", "16 Jan", Urgency.SOON, "Open"),
    ),
    meetings=(
        NextMeeting(
            "M9",
            "The group, 3rd meeting",
            "Fri 23 January",
            Chip("7 days", Tone.BAD),
            (Lack("no agenda", ("agenda-item",)),),
        ),
        NextMeeting("M10", "Ministerial", "February 2026"),
    ),
    strip=DeadlineStrip(
        AS_OF,
        AS_OF + 56,
        ((AS_OF, "16 Jan"),),
        (Deadline("M9", "Group", AS_OF + 7, AS_OF + 7), Deadline("M10", "Ministerial", AS_OF + 16, AS_OF + 43)),
    ),
    tallies=(TALLY,),
)
VISIT = VisitValues("Since your last visit", "9 records", (VisitRow("M9", "The group", "New: outcome"),), upto=7)

RECORD = RecordValues(
    ref="M8",
    kind_line="M8 · Meeting, held",
    title="The group, <b>2nd</b> meeting",
    when="Thursday 11 December 2025",
    marking=AMBER,
    callout=Callout("0 of 8 recorded outcomes tangible", "two are talk", Tone.BAD),
    sections=(
        RecordSection(
            "Outcomes",
            (ItemRow("Link platforms", "O9", chip=Chip("process")), ItemRow("Seizures", "O10", lead=Chip("B2"))),
        ),
        RecordSection("Gates", (GateRow(True, "It has happened", "in 2025"), GateRow(None, "It is new", "empty"))),
        RecordSection("Links", (FieldRow("Next", "3rd meeting", "M9"), FieldRow("Place", "Mexico City"))),
        RecordSection("History", (TextRow("Changed 9 Jan", muted=True),)),
    ),
)

GATES = GateMarks(
    "Gates",
    (
        GateMark(True, "Output", "An output: passed."),
        GateMark(False, "Happened", "It has happened: failed.", ("date",)),
        GateMark(None, "Measured", "Asked from level 3 on", is_asked=False),
    ),
)
MEASURE = MeasureRow(
    "Troops",
    "5,000 of 10,000 troops: 50% of the way",
    0.5,
    ("baseline 0 troops", "target 10,000 troops"),
    (
        ReadingPoint("R1", 2_000.0, AS_OF - 90, AS_OF - 60, "2,000 troops, October 2025"),
        ReadingPoint("R2", 5_000.0, AS_OF - 30, AS_OF, "5,000 troops, January 2026"),
    ),
    0.0,
    10_000.0,
    10_000.0,
    ("October 2025", "January 2026"),
)
SERIES = SeriesValues(
    "Tangible outcomes",
    (
        SeriesRow(
            "M7", "First", "26 September 2025", "26 Sep 2025", Chip("tangible", Tone.GOOD), 8, 2, 1, 0.25, "25 %"
        ),
        SeriesRow("M9", "Second", "23 January 2026", "23 Jan 2026", Chip("not due")),
    ),
    "100 %",
    "50 %",
    "0 %",
)
BODY = BodyValues("A1", "The group", "about every 76 days", "2 of 8", "outcomes tangible", SERIES, RECORD.sections)

COLUMNS = (
    Column("ref", "Ref", 56),
    Column("title", "Title", 200, stretch=True),
    Column("stage", "Stage", 120),
    Column("due", "Due", 110, numeric=True, sortable=False),
)


class Rows:
    """Rows in memory, as the database would give them; notes every page asked for."""

    def __init__(self, count: int) -> None:
        self.numbers = list(range(count))
        self.asked: list[tuple[int, int]] = []
        self.columns = COLUMNS

    @property
    def available(self) -> tuple[Column, ...]:
        return (*COLUMNS, Column("place", "Place", 120))

    def choose_columns(self, keys: Sequence[str]) -> None:
        by_key = {column.key: column for column in self.available}
        self.columns = tuple(by_key[key] for key in keys) or COLUMNS

    def count(self) -> int:
        return len(self.numbers)

    def rows(self, offset: int, limit: int) -> list[TableRow]:
        self.asked.append((offset, limit))
        numbers = self.numbers[offset : offset + limit]
        return [TableRow(f"C{n}", tuple(self._cell(column.key, n) for column in self.columns)) for n in numbers]

    @staticmethod
    def _cell(key: str, n: int) -> str | Chip:
        cells = {"ref": f"C{n}", "title": f"Title {n:05}", "stage": Chip("agreed"), "due": str(n), "place": "Here"}
        return cells[key]

    @property
    def order(self) -> Ids:
        return Ids("q", self.numbers)

    def sort(self, column: str, descending: bool) -> bool:
        self.numbers.sort(reverse=descending)
        return True

    def position(self, ref: str) -> int | None:
        number = int(ref[1:])
        return self.numbers.index(number) if number in self.numbers else None

    def refs(self, first: int, last: int) -> list[str]:
        return [f"C{number}" for number in self.numbers[first : last + 1]]


def day(year: int, month: int, of_month: int = 1) -> int:
    return date(year, month, of_month).toordinal()


def item(ref: str, earliest: int, latest: int | None = None, lane: int = 0, **rest: object) -> TimelineItem:
    kind = rest.pop("kind", ItemKind.EVENT)
    return TimelineItem(ref, f"Title of {ref}", lane, kind, earliest, latest or earliest, **rest)  # type: ignore[arg-type]


ITEMS = (
    item("M7", day(2025, 9, 26), kind=ItemKind.MEETING, series=0, note="2 of 8 tangible", tone=Tone.GOOD),
    item("M8", day(2025, 12, 11), kind=ItemKind.MEETING, series=0, when="11 December 2025"),
    item("M9", day(2026, 1, 23), kind=ItemKind.MEETING, series=0, state=ItemState.PLANNED),
    item("C1", day(2025, 9, 26), OPEN_LATEST, 1, kind=ItemKind.COMMITMENT, tone=Tone.CAUTION),
    item("C2", day(2025, 10, 1), day(2025, 12, 31), 1, kind=ItemKind.COMMITMENT, solid_to=day(2025, 12, 1)),
    item("C8", OPEN_EARLIEST, AS_OF, 1, kind=ItemKind.PROPOSAL, moment=True),
    item("M10", day(2026, 2), day(2026, 2, 28), 2, kind=ItemKind.MEETING, moment=True, state=ItemState.PLANNED),
    item("M11", day(2025, 11, 3), None, 2, kind=ItemKind.MEETING, state=ItemState.CANCELLED),
    item("P1", day(2026, 1, 15), None, 2, kind=ItemKind.POSITION),
    item("E1", day(2025, 3, 3), None, 2),
)
LANES = (
    Lane("group", "The group", "3 meetings"),
    Lane("commitments", "Commitments"),
    Lane("others", "Others"),
)


def timeline(items: tuple[TimelineItem, ...] = ITEMS) -> TimelineValues:
    groupings = (Grouping("subject", "subject"), Grouping("actor", "actor"))
    return timeline_of(items, LANES, AS_OF, undated=4, hidden=16, groupings=groupings, grouping="subject")
