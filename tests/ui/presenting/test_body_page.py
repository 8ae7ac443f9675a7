"""A body's page in words: what was announced, what is carried over, where sources disagree, and the numbers."""

import pytest

from tests.desks import add, edit
from tracker.ui.presenting.body_page import body_values

SIG = "Security Implementation Group"


def page(desk, title=SIG):
    return body_values(desk, desk.record(title))


def section(desk, title, body=SIG):
    values = page(desk, body)
    return next((one.rows for one in (*values.about, *values.carried) if one.title == title), ())


def facts(desk, body=SIG):
    return {row.label: row.value for row in section(desk, "Rhythm and next meeting", body)}


def test_the_answer_comes_first(desk):
    values = page(desk)
    assert (values.answer, values.answer_text) == (
        "2 of 16",
        "recorded outcomes tangible over 2 meetings, as of 16 January 2026.",
    )


def test_dissents_are_told_and_not_counted(desk):
    edit(desk, "Progress since McAllen reviewed", "dissent=tangible", "dissent_reason=Seen there")
    assert page(desk).answer == "2 of 16"
    assert page(desk).answer_text.endswith("1 dissent is recorded; it is not counted.")


def test_every_meeting_has_its_numbers(desk):
    rows = page(desk).series.rows
    assert [(row.recorded, row.tangible, row.share_words) for row in rows] == [
        (8, 2, "25%"),
        (8, 0, "13%"),
        (None, 0, "13%"),
    ]


def test_what_was_announced_names_the_meeting_that_answers_it(desk):
    assert facts(desk)["Next meeting"] == "23 January 2026 · scheduled"
    said = "“Group to meet again in January”, January 2026: recorded as Security Implementation Group, 3rd meeting"
    assert facts(desk)["Announced"] == said


def test_an_announced_meeting_that_is_not_recorded_says_so(desk):
    edit(desk, f"{SIG}, 3rd meeting", "status=cancelled")
    assert facts(desk)["Next meeting"] == "None is planned."
    assert facts(desk)["Announced"].endswith(": not recorded")


def test_a_stated_rhythm_stands_beside_what_it_is_in_fact(desk):
    edit(desk, SIG, "rhythm=monthly")
    assert facts(desk)["Rhythm"] == "monthly; in fact about every 76 days"


def test_open_items_tell_since_when_and_how_often(desk):
    notes = {row.text: row.note for row in section(desk, "Open items from meeting to meeting")}
    assert notes["Tracing and ballistic imaging in all 32 states"] == (
        "Since 26 September 2025 · carried over once · not on the next agenda"
    )
    assert "not carried over yet" in notes["Link analytic platforms against drone attacks"]


def test_a_commitment_it_carries_shows_both_axes(desk):
    row = next(
        one for one in section(desk, "Commitments it carries") if one.text == "Regular meetings of a high-level group"
    )
    assert (row.axis.text, row.chip.text) == ("agreed", "in progress")


def test_a_proposal_it_carries_shows_its_stage_alone(desk):
    ref = add(desk, "commitment", "title=More posts", f"mechanism={SIG}", "stage=offered", "stage_date=2026-01-02")
    row = next(one for one in section(desk, "Commitments it carries") if one.ref == ref)
    assert (row.axis, row.chip.text) == (None, "offered")


def test_conflicts_about_the_series_are_told(desk):
    add(desk, "meeting", f"title={SIG}, 1st meeting in Puebla", f"body={SIG}", "status=held", "date=2025-12-18")
    (row,) = section(desk, "Conflicts between sources")
    assert "claims the same place in the series" in row.note


@pytest.mark.parametrize("title", ["Mandate", "Conflicts between sources", "Commitments it carries"])
def test_a_body_of_which_nothing_is_known_has_no_empty_parts(desk, title):
    add(desk, "actor", "title=New body", "type=body")
    assert section(desk, title, "New body") == ()
    assert page(desk, "New body").series.rows == ()
    assert page(desk, "New body").answer_text == "No meeting of this body is recorded yet."
