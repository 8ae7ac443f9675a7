"""What the flags say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.flag_words import flag_words, worded_rules
from tracker.domain.flags import Urgency, flag_id, urgency_label
from tracker.language import LANGUAGES, Language
from tracker.storage.rules import rule_files

EN = Language()


def test_every_rule_has_words_and_every_word_a_rule():
    assert worded_rules() == set(rule_files())


def test_an_unprepared_meeting_says_when_where_and_what_is_open():
    facts = {"date": "2026-01-23", "days": 7, "place": "Washington", "open": 4}
    words = flag_words("meeting-unprepared", "Group, third meeting", facts, EN)
    assert words.title == "Group, third meeting: in 7 days"
    assert words.why == (
        "23 January 2026, Washington: neither an agenda nor a brief is recorded. "
        "4 commitments that this body carries could be on it."
    )


@pytest.mark.parametrize(
    ("date", "days", "when"),
    [
        ("2026-01-23", 1, "in 1 day"),
        ("2026-01-23", 0, "today"),
        ("2026-02", 7, "in 7–34 days"),
        ("2026-02", -3, "within 24 days"),
        ("2026-02", -27, "today"),
        ("2026-02-01/..", 7, "in 7 days at the earliest"),
        ("[..2026-02-28]", -5, "any day now"),
    ],
)
def test_a_meeting_whose_day_is_not_fixed_comes_within_days_and_not_on_one(date, days, when):
    words = flag_words("meeting-unprepared", "Group", {"date": date, "days": days, "place": "", "open": 0}, EN)
    assert words.title == f"Group: {when}"


def test_a_meeting_held_on_nobody_knows_which_day_is_missed_all_the_same():
    words = flag_words("outcome-missing", "Call", {"date": None, "days": None}, EN)
    assert words.why == "Held, no date is recorded, and nothing is recorded of what came of it."


def test_a_month_long_meeting_is_asked_about_in_its_month():
    words = flag_words("meeting-unconfirmed", "Ministerial", {"date": "2026-02", "days": 1, "status": "scheduled"}, EN)
    assert words.why.startswith("It was to take place in February 2026, which ended 1 day ago")


def test_a_date_that_brings_its_own_words_gets_no_preposition():
    facts = {"date": "[..2026-01-16]", "days": 0}
    assert flag_words("outcome-missing", "Call", facts, EN).why.startswith(
        "Held on or before 16 January 2026, and nothing is recorded"
    )


HELD = {"date": "2025-12-11", "days": 13, "recorded": 4, "declaratory": 2, "process": 0, "claimed": 1, "not_shown": 1}


def test_outcomes_that_are_not_tangible_are_counted_by_reason():
    words = flag_words("outcome-not-tangible", "Group", HELD | {"lacking": "T2", "asked": None}, EN)
    assert words.why == (
        "Held on 11 December 2025, 13 days ago; 4 outcomes recorded, none tangible: "
        "2 are talk, 1 has no quoted source and 1 names no one responsible."
    )


def test_each_gate_that_bars_an_outcome_has_words():
    lacking = {"not_shown": 7, "lacking": "T1 T2 T3 T4 T7 T8 T9", "claimed": 0, "declaratory": 0}
    for language in map(Language, LANGUAGES):
        why = flag_words("outcome-not-tangible", "Group", HELD | lacking, language).why
        assert why.count(" 1 ") + why.count(": 1 ") >= 7


def test_a_commitment_that_asks_for_tangible_outcomes_is_named_with_its_date():
    facts = HELD | {"asked": "Keep producing", "asked_date": "2026-01-15"}
    words = flag_words("outcome-not-tangible", "Group", facts, EN)
    assert words.why.endswith("“Keep producing”, 15 January 2026, asks this body for tangible outcomes.")


def test_a_look_that_found_nothing_is_told_with_who_when_and_where():
    facts = {"date": "2026-01-10", "days": 6, "looked_on": "2026-01-15", "looked_in": "the gazette", "looked_by": "Ana"}
    words = flag_words("outcome-missing", "Call", facts, EN)
    assert words.why.endswith("Ana looked on 15 January 2026 in the gazette and found nothing.")
    facts |= {"looked_in": None, "looked_by": None}
    assert flag_words("outcome-missing", "Call", facts, EN).why.endswith(
        "Somebody looked on 15 January 2026 and found nothing."
    )


def test_a_date_without_an_end_has_no_latest_day():
    facts = {"date": "2026-02/..", "earliest_days": 0, "latest_days": None}
    why = flag_words("meeting-date-vague", "Call", facts, EN).why
    assert why.endswith("it may be any day now, no latest day is known.")


@pytest.mark.parametrize(
    ("looked", "end"), [(None, "never assessed."), ("2025-12", "in progress, last assessed December 2025.")]
)
def test_what_is_overdue_says_who_owes_it_and_when_it_was_last_assessed(looked, end):
    facts = {"due": "2026-01-10", "days": 1, "obligors": ["Mexico"], "implementation": "in-progress", "looked": looked}
    why = flag_words("commitment-overdue", "Boats", facts, EN).why
    assert why == f"Owed by Mexico, it was due 10 January 2026, 1 day ago; {end}"


@pytest.mark.parametrize(
    ("lacks", "clears"),
    [
        ({"obligors": []}, "Who owes it."),
        ({"indicator": None, "due": None}, "An indicator or a due date."),
        ({"obligors": [], "indicator": None, "due": None}, "Who owes it, and an indicator or a due date."),
    ],
)
def test_what_clears_it_is_what_it_lacks(lacks, clears):
    facts = {"date": None, "stage": None, "obligors": ["Mexico"], "indicator": None, "due": "2026"} | lacks
    assert flag_words("commitment-unverifiable", "Sharing", facts, EN).clears == clears


def test_what_cannot_be_verified_says_what_it_lacks():
    facts = {"date": "2026-01-15", "stage": "agreed", "obligors": '["United States", "Mexico"]', "due": None}
    words = flag_words("commitment-unverifiable", "Sharing", facts | {"indicator": None}, EN)
    assert words.why == (
        "Agreed, 15 January 2026; owed by United States and Mexico. "
        "It has no indicator and no due date: nobody could say whether it was kept."
    )


def test_a_commitment_without_a_stage_can_still_be_told_about():
    facts = {"date": None, "stage": None, "obligors": [], "indicator": None, "due": None}
    assert "no obligor" in flag_words("commitment-unverifiable", "Sharing", facts, EN).why


@given(st.text(), st.text())
def test_a_flag_is_known_by_rule_and_record(rule, uid):
    assert flag_id(rule, uid) == flag_id(rule, uid) != flag_id(rule, uid + "x")
    assert flag_id(rule, uid) != flag_id(rule + "x", uid)


def test_urgencies_have_names():
    assert [urgency_label(urgency, EN) for urgency in Urgency] == ["act now", "soon", "watch"]
