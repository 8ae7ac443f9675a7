"""A commitment to read: its moves with their sources, assessments as a history, the indicator, the deadline, links."""

from dataclasses import replace
from datetime import date

import pytest

from tests.desks import add, edit
from tracker.domain.kinds import Kind
from tracker.ui.editing.obligor_block import obligor_values
from tracker.ui.editing.plans import plans_of
from tracker.ui.presenting.record_commitment import commitment_row, obligor_rows
from tracker.ui.presenting.record_page import record_values
from tracker.ui.record.measure_values import MeasureRow
from tracker.ui.view_values import FieldRow, GroupRow, ItemRow, TextRow


@pytest.fixture
def promised(desk):
    """Owed by both states, agreed, with texts of each side and of a newspaper."""
    for side in ("joint", "ours", "press"):
        add(desk, "source", f"title={side} text", f"side={side}", "published=2025-12-01")
    moves = ("stages=offered;date=2025-02-10", "stages=agreed;date=2025-03-01;source=joint text")
    owed = ("obligors=Mexico", "obligors=United States", "indicator=Soldiers", "unit=soldiers")
    return add(desk, "commitment", "title=Soldiers at the border", *owed, *moves)


def section(desk, ref, title):
    values = record_values(desk, desk.find(ref).id, [], editable=True)
    return next((one.rows for one in values.sections if one.title == title), ())


def assess(desk, ref, obligor, grade, date, *more):
    fields = (f"commitment={ref}", f"obligor={obligor}", f"implementation={grade}", *([f"date={date}"] if date else []))
    return add(desk, "assessment", *fields, *more)


def test_each_move_names_the_source_that_says_so(desk, promised):
    offered, agreed = section(desk, promised, "Stages")
    assert (offered.text, offered.note) == ("Offered, 10 February 2025", "")
    assert (agreed.text, agreed.note) == ("Agreed, 1 March 2025", "joint text")
    assert agreed.ref.startswith("S")


def test_assessments_stand_by_obligor_the_newest_first(desk, promised):
    assess(desk, promised, "Mexico", "in-progress", "2025-12-02", "source=joint text")
    assess(desk, promised, "Mexico", "fulfilled", "2026-01-02", "source=joint text")
    assess(desk, promised, "United States", "not-started", "2025-12-05", "source=press text")
    rows = section(desk, promised, "Assessments")
    told = [row.text if isinstance(row, GroupRow) else row.chip.text for row in rows]
    assert told == ["Mexico", "fulfilled", "in progress", "United States", "not started"]


def test_an_assessment_tells_its_source_side_confidence_and_note(desk, promised):
    more = ("source=press text", "confidence=low", "note=Seen from the road")
    assess(desk, promised, "Mexico", "in-progress", "2025-12-02", *more)
    row = section(desk, promised, "Assessments")[-1]
    assert row.note == "press text (press) · confidence low · Seen from the road"


def test_fulfilled_on_its_own_word_reads_claimed(desk, promised):
    assess(desk, promised, "Mexico", "fulfilled", "2025-12-02", "source=ours text")
    assert section(desk, promised, "Assessments")[-1].chip.text == "fulfilled, claimed"


def test_a_grade_that_went_down_says_from_where(desk, promised):
    assess(desk, promised, "Mexico", "fulfilled", "2025-12-02", "source=joint text")
    assess(desk, promised, "Mexico", "in-progress", "2026-01-02", "source=press text")
    rows = [row for row in section(desk, promised, "Assessments") if isinstance(row, ItemRow)]
    assert [row.note.startswith("↓ down from fulfilled") for row in rows] == [True, False]


def test_that_nothing_was_found_says_when_it_was_searched(desk, promised):
    assess(desk, promised, "Mexico", "not-yet-assessed", "2025-12-02", "note=Both ministries' pages")
    assert section(desk, promised, "Assessments")[-1].text == "No evidence found, searched on 2 December 2025"


@pytest.mark.parametrize(
    ("date", "said"), [("", "does not count: no date"), ("2026-02-01", "does not count yet: dated after the day")]
)
def test_what_does_not_count_says_why(desk, promised, date, said):
    edit(desk, assess(desk, promised, "Mexico", "in-progress", "2025-12-02", "source=joint text"), f"date={date}")
    assert said in section(desk, promised, "Assessments")[-1].note


def measure(desk, ref):
    return next(row for row in section(desk, ref, "Indicator") if isinstance(row, MeasureRow))


def read(desk, ref, value, unit="soldiers", period="", source="joint text"):
    fields = (f"measures={ref}", f"value={value}", f"unit={unit}", f"source={source}")
    return add(desk, "reading", f"title={value}", *fields, *([f"period={period}"] if period else []))


def test_the_indicator_says_how_far_it_has_come(desk, promised):
    edit(desk, promised, "baseline=5000", "target=15000")
    read(desk, promised, 7000, period="2025-04")
    read(desk, promised, 10000, period="2025-10")
    found = measure(desk, promised)
    assert (found.said, found.share) == ("10,000 of 15,000 soldiers: 50% of the way", 0.5)
    assert found.scale == ("baseline 5,000 soldiers", "target 15,000 soldiers")
    assert [point.value for point in found.points] == [7000, 10000]


def test_without_a_baseline_the_bar_says_that_it_begins_at_nought(desk, promised):
    edit(desk, promised, "target=100", "value=40")
    assert measure(desk, promised).scale[0] == "from 0: no baseline"


def test_a_value_that_no_period_and_source_stand_behind_draws_no_bar(desk, promised):
    edit(desk, promised, "target=100", "value=100", "unit=soldiers")
    found = measure(desk, promised)
    assert (found.share, found.said) == (None, "100 of 100 soldiers; no reading with its period and source says so")


def test_readings_that_cannot_be_compared_are_told_and_not_plotted(desk, promised):
    read(desk, promised, 7000, period="2025-04")
    read(desk, promised, 9000, period="2025-10")
    read(desk, promised, 30, "battalions", "2025-11")
    read(desk, promised, 9900)
    assert len(measure(desk, promised).points) == 2
    notes = {row.text: row.note for row in section(desk, promised, "Indicator") if isinstance(row, ItemRow)}
    assert notes["30 battalions"] == "November 2025 · joint text · not plotted: another unit"
    assert notes["9,900 soldiers"] == "joint text · not plotted: no period recorded"


def test_readings_of_a_later_period_are_counted_and_not_told(desk, promised):
    read(desk, promised, 7000, period="2026-02")
    assert section(desk, promised, "Indicator")[-1] == TextRow("1 reading begins after the day.", muted=True)


def test_a_deadline_that_moved_tells_each_move_with_its_reason(desk, promised):
    edit(desk, promised, "due=2025-12-31")
    edit(desk, promised, "due=2026-03", "due_reason=Barracks were not ready")
    edit(desk, promised, "due=2026-06-30")
    first, moved, again = section(desk, promised, "Deadline")
    assert first == FieldRow("First due", "31 December 2025")
    assert moved.value.startswith("to March 2026 · Barracks were not ready · ")
    assert again.value.startswith("to 30 June 2026 · no reason given · ")


def test_a_deadline_that_never_moved_is_not_told_twice(desk, promised):
    edit(desk, promised, "due=2025-12-31")
    assert section(desk, promised, "Deadline") == ()


def test_an_overlap_says_what_both_have_in_common(desk, promised):
    other = add(desk, "commitment", "title=Guards", "obligors=Mexico", "category=operations", "due=2026-05")
    edit(desk, promised, "category=operations", "due=2026-05")
    desk.link(desk.find(promised), "overlaps", desk.find(other))
    values = record_values(desk, desk.find(promised).id, [])
    (row,) = next(one.rows for one in values.sections if one.title == "Links")
    assert row.value == "Guards · In common: Mexico, operations, due May 2026"


def test_on_a_day_before_it_was_agreed_it_is_a_proposal_everywhere(desk):
    owed = ("obligors=Mexico", "mechanism=Security Implementation Group")
    ref = add(desk, "commitment", "title=Scanners", *owed, "date=2026-01-05",
              "stages=offered;date=2026-01-05", "stages=agreed;date=2026-02-01")  # fmt: skip
    early = replace(desk, as_of=date(2026, 1, 10))
    values = record_values(early, early.find(ref).id, [], editable=False)
    assert "roposal" in values.kind_line and values.callout.text.startswith("A proposal")
    assert "Agreed, 1 February 2026 (after 10 January 2026)" in [row.text for row in section(early, ref, "Stages")]
    assert [row.chip for row in obligor_rows(early, early.dossier(early.find(ref).id))] == [None]
    assert commitment_row(early, early.record(ref)).chip.text == "offered"
    assert Kind.ASSESSMENT.value not in [plan.key for plan in plans_of(early, early.record(ref))]
    assert obligor_values(early, early.record(ref)).may_assess is False
