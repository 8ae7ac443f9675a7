"""Rules about how something is known: on whose word, whether it agrees, and what was said when a date moved."""

import pytest

from tests.desks import add, desk_on, edit, flags
from tracker.desk.desk import Desk


@pytest.fixture
def kept(desk: Desk) -> Desk:
    """A promise of ours, of theirs and of both, with a source of each side."""
    add(desk, "actor", "title=Mexico", "type=state")
    add(desk, "actor", "title=United States", "type=state")
    desk.set_our_side("Mexico")
    for side in ("ours", "theirs", "joint", "press"):
        add(desk, "source", f"title=Text {side}", "published=2026-01-02", f"side={side}")
    for obligors in (("A1",), ("A2",), ("A1", "A2")):
        owed = [f"obligors={one}" for one in obligors]
        add(
            desk, "commitment", f"title=Owed by {len(owed)}", "stage=agreed", "stage_date=2025-01-01", "due=2027", *owed
        )
    return desk


def assess(desk: Desk, ref: str, status: str, source: str, day: str, *more: str) -> str:
    return add(
        desk, "assessment", f"commitment={ref}", f"implementation={status}", f"source={source}", f"date={day}", *more
    )


def why(desk: Desk, rule: str) -> str:
    return next(flag.why for flag in desk.flags() if flag.rule == rule)


@pytest.mark.parametrize(
    ("ref", "source", "claimed"),
    [("C1", "S1", True), ("C1", "S2", False), ("C1", "S3", False), ("C1", "S4", False), ("C2", "S2", True),
     ("C2", "S1", False), ("C3", "S1", True), ("C3", "S3", False)],
)  # fmt: skip
def test_fulfilled_on_the_obligors_word_is_claimed(kept, ref, source, claimed):
    assess(kept, ref, "fulfilled", source, "2026-01-05")
    assert ("commitment-claimed" in flags(kept, ref)) == claimed


def test_a_claim_begins_with_its_day_and_grows_old(kept):
    assess(kept, "C1", "fulfilled", "S1", "2026-01-05")
    days = ("2026-01-04", "2026-01-05", "2026-07-04", "2026-07-05")
    found = [flags(desk_on(kept.workspace, day), "C1").get("commitment-claimed") for day in days]
    assert found == [None, "soon", "soon", "watch"]


def test_a_claim_is_cleared_by_another_source_or_a_lower_grade(kept):
    assess(kept, "C1", "fulfilled", "S1", "2026-01-05")
    assess(kept, "C1", "fulfilled", "S4", "2026-01-06")
    assert "commitment-claimed" not in flags(kept, "C1")
    assess(kept, "C1", "in-progress", "S1", "2026-01-07")
    assert "commitment-claimed" not in flags(kept, "C1")


def test_one_part_may_be_claimed_where_the_other_is_shown(kept):
    assess(kept, "C3", "fulfilled", "S1", "2026-01-05", "obligor=A1")
    assess(kept, "C3", "fulfilled", "S1", "2026-01-05", "obligor=A2")
    assert why(kept, "commitment-claimed") == "Fulfilled on the word of Mexico alone: “Text ours”, 5 January 2026."


# Two assessments of one obligor, each with its source and day, and whether they disagree.
PAIRS = {
    "the same day": (("fulfilled", "S1", "2026-01-05"), ("not-started", "S2", "2026-01-05"), True),
    "one source corrects itself": (("fulfilled", "S1", "2026-01-05"), ("not-started", "S1", "2026-01-05"), False),
    "progress": (("in-progress", "S1", "2026-01-05"), ("fulfilled", "S2", "2026-01-06"), False),
    "less than before": (("fulfilled", "S1", "2026-01-05"), ("in-progress", "S2", "2026-01-06"), True),
    "undone since": (("fulfilled", "S1", "2026-01-05"), ("reversed", "S2", "2026-01-06"), False),
    "stalled since": (("in-progress", "S1", "2026-01-05"), ("stalled", "S2", "2026-01-06"), False),
    "a month around a day": (("in-progress", "S1", "2026-01-05"), ("fulfilled", "S2", "2026-01"), True),
    "the same": (("fulfilled", "S1", "2026-01-05"), ("fulfilled", "S2", "2026-01-05"), False),
    "not yet published": (("fulfilled", "S1", "2026-01-05"), ("not-started", "S2", "2026-02-05"), False),
}


@pytest.mark.parametrize("name", PAIRS)
def test_assessments_of_different_sources_may_disagree(kept, name):
    first, second, disagree = PAIRS[name]
    assess(kept, "C1", *first)
    assess(kept, "C1", *second)
    assert ("evidence-conflict" in flags(kept, "C1")) == disagree


def test_a_later_assessment_settles_it(kept):
    assess(kept, "C1", "fulfilled", "S1", "2026-01-05")
    assess(kept, "C1", "not-started", "S2", "2026-01-06")
    assert why(kept, "evidence-conflict") == (
        "The part of Mexico is not started according to “Text theirs” (6 January 2026), "
        "but fulfilled according to “Text ours” (5 January 2026)."
    )
    assess(kept, "C1", "not-started", "S3", "2026-01-07")
    assert "evidence-conflict" not in flags(kept, "C1")


def test_obligors_are_assessed_apart(kept):
    assess(kept, "C3", "fulfilled", "S1", "2026-01-05", "obligor=A1")
    assess(kept, "C3", "not-started", "S2", "2026-01-05", "obligor=A2")
    assert "evidence-conflict" not in flags(kept, "C3")


@pytest.mark.parametrize(("kind", "raised"), [("event", True), ("meeting", True), ("position", False)])
def test_what_contradicts_a_record_is_a_conflict_unless_both_are_stances(desk, kind, raised):
    refs = [add(desk, kind, f"title=x{number}", "date=2026-01-05") for number in range(2)]
    desk.link(desk.find(refs[1]), "contradicts", desk.find(refs[0]))
    assert ("evidence-conflict" in flags(desk, refs[0]), "evidence-conflict" in flags(desk, refs[1])) == (raised, False)


def first_meetings(desk: Desk, *titles: str, day: str = "2025-12-18") -> None:
    add(desk, "actor", "title=Group", "type=body")
    for title, when in zip(titles, ("2025-09-26", day), strict=True):
        add(desk, "meeting", f"title={title}", f"date={when}", "status=held", "body=Group")


@pytest.mark.parametrize(
    ("titles", "day", "raised"),
    [
        (("Group, 1st meeting", "First meeting of the group"), "2025-12-18", True),
        (("Group, 1st meeting", "Primera reunión del grupo"), "2025-12-18", True),
        (("Group, 1st meeting", "Group, 2nd meeting"), "2025-12-18", False),
        (("Group, 1st meeting", "First meeting of the group"), "2025-09", False),
        (("1st meeting of 2025", "1st meeting of 2026"), "2026-01-10", False),
        (("Group", "Group"), "2025-12-18", False),
    ],
)
def test_two_days_for_one_place_in_a_series_are_a_conflict(desk, titles, day, raised):
    first_meetings(desk, *titles, day=day)
    assert ("evidence-conflict" in flags(desk, "M2"), "evidence-conflict" in flags(desk, "M1")) == (raised, False)


def test_a_conflict_over_the_first_meeting_is_known_when_its_source_is(desk):
    first_meetings(desk, "Group, 1st meeting", "First meeting of the group")
    add(desk, "source", "title=Claim", "published=2026-02-13", "side=other")
    add(desk, "citation", "of=M2", "source=Claim")
    assert "evidence-conflict" not in flags(desk, "M2")
    later = desk_on(desk.workspace, "2026-02-13")
    assert "evidence-conflict" in flags(later, "M2")
    assert why(later, "evidence-conflict") == (
        "It is dated 18 December 2025; “Group, 1st meeting”, dated 26 September 2025, "
        "claims the same place in the series."
    )


def moved(desk: Desk) -> str | None:
    return flags(desk, "C1").get("commitment-deadline-moved")


def test_a_reason_that_stood_by_an_earlier_date_gives_none_for_the_next(kept):
    edit(kept, "C1", "due=2027-06", "due_reason=budget")
    edit(kept, "C1", "due=2028-02")
    edit(kept, "C1", "due=2028-02-29")
    assert moved(kept) == "act"
    assert why(kept, "commitment-deadline-moved") == (
        "First due 2027, now 29 February 2028: it moved 3 times; “budget” is the reason for an earlier date, June 2027."
    )


def test_each_move_has_its_own_reason(kept):
    edit(kept, "C1", "due=2028", "due_reason=budget")
    assert moved(kept) is None
    edit(kept, "C1", "due=2029")
    edit(kept, "C1", "due_reason=weather")
    assert moved(kept) is None


def test_a_later_reason_does_not_speak_for_an_earlier_silent_move(kept):
    edit(kept, "C1", "due=2028")
    edit(kept, "C1", "due=2029")
    edit(kept, "C1", "due=2030", "due_reason=ok")
    assert why(kept, "commitment-deadline-moved") == (
        "First due 2027, now 2030: it moved 3 times; “ok” is the reason for the last move, "
        "and 2 earlier ones have none."
    )
    edit(kept, "C1", "due=2027")
    edit(kept, "C1", "due=2031", "due_reason=agreed anew")
    assert moved(kept) is None


def test_a_date_made_exact_brings_the_reason_for_the_move_before_it(kept):
    edit(kept, "C1", "due=2028")
    edit(kept, "C1", "due=2028-03", "due_reason=budget")
    assert moved(kept) is None


def test_a_silent_move_that_was_undone_needs_no_reason(kept):
    edit(kept, "C1", "due=2028")
    kept.undo()
    edit(kept, "C1", "due=2029", "due_reason=budget")
    assert moved(kept) is None
    kept.undo()
    kept.redo()
    assert moved(kept) is None


def test_a_move_taken_back_leaves_the_reason_that_was_given(kept):
    edit(kept, "C1", "due=2028", "due_reason=budget")
    edit(kept, "C1", "due=2029")
    assert moved(kept) == "act"
    kept.undo()
    assert moved(kept) is None


def test_moved_back_to_the_first_date_is_not_moved(kept):
    edit(kept, "C1", "due=2028")
    assert moved(kept) == "soon"
    edit(kept, "C1", "due=2027")
    assert moved(kept) is None


def test_a_deadline_entered_as_moved_already_has_moved_once(kept):
    ref = add(kept, "commitment", "title=x", "stage=agreed", "obligors=A1", "due_original=2027", "due=2028")
    told = next(flag.why for flag in kept.flags() if (flag.rule, str(flag.ref)) == ("commitment-deadline-moved", ref))
    assert told == "First due 2027, now 2028: it moved 1 time, and no reason is recorded."


def test_a_date_that_was_taken_out_is_a_silent_deferral(kept):
    edit(kept, "C1", "due=")
    assert moved(kept) == "act"
    assert why(kept, "commitment-deadline-moved") == (
        "First due 2027; the date was taken out, and no reason is recorded."
    )


@pytest.mark.parametrize(
    ("status", "stale"), [("in-progress", "soon"), ("not-yet-assessed", "soon"), ("fulfilled", None)]
)
def test_a_look_is_good_for_ninety_days(kept, status, stale):
    assert flags(kept, "C1")["commitment-stale"] == "watch"
    assess(kept, "C1", status, "S4", "2026-01-10")
    days = ("2026-01-16", "2026-04-09", "2026-04-10")
    assert [flags(desk_on(kept.workspace, day), "C1").get("commitment-stale") for day in days] == [None, None, stale]


@pytest.mark.parametrize(("day", "due"), [("2026-01-09", True), ("2026-01-10", False), ("2026-01-15", False)])
def test_an_assessment_from_its_day_on_is_the_review(kept, day, due):
    edit(kept, "C1", "next_review=2026-01-10")
    assess(kept, "C1", "in-progress", "S4", day)
    assert ("review-due" in flags(kept, "C1")) == due


@pytest.mark.parametrize(("quote", "raised"), [("", True), ("quote=handed over", False)])
def test_an_output_needs_words_of_its_source(kept, quote, raised):
    add(kept, "outcome", "title=Boat", "level=2", "date=2026-01-10")
    add(kept, "citation", "of=O1", "source=S3", *([quote] if quote else []))
    assert ("outcome-unevidenced" in flags(kept, "O1")) == raised
