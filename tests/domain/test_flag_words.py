"""What the flags say."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.flag_words import flag_words, worded_rules
from tracker.domain.flags import Urgency, flag_id, urgency_label
from tracker.language import Language
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


def test_a_month_long_meeting_is_asked_about_in_its_month():
    words = flag_words("meeting-unconfirmed", "Ministerial", {"date": "2026-02", "days": 1, "status": "scheduled"}, EN)
    assert words.why.startswith("It was to take place in February 2026, which ended 1 day ago")


def test_a_date_that_brings_its_own_words_gets_no_preposition():
    facts = {"date": "[..2026-01-16]", "days": 0}
    assert flag_words("outcome-missing", "Call", facts, EN).why.startswith(
        "Held on or before 16 January 2026, 0 days ago"
    )


def test_outcomes_that_are_not_tangible_are_counted_by_reason():
    facts = {"date": "2025-12-11", "recorded": 4, "declaratory": 2, "process": 1, "claimed": 1, "not_shown": 0}
    words = flag_words("outcome-not-tangible", "Group", facts | {"asked": None}, EN)
    assert words.why == (
        "Held on 11 December 2025; 4 outcomes recorded, none tangible: "
        "2 are talk, 1 is a process and 1 has no quoted source."
    )


def test_a_commitment_on_the_body_makes_it_louder():
    facts = {"date": "2025-12-11", "recorded": 1, "declaratory": 1, "process": 0, "claimed": 0, "not_shown": 0}
    words = flag_words("outcome-not-tangible", "Group", facts | {"asked": "Keep producing"}, EN)
    assert words.why.endswith("“Keep producing” asks this body for tangible outcomes.")


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


@given(st.text(), st.text(), st.text())
def test_a_flag_is_known_by_rule_record_and_fact(rule, uid, key):
    assert flag_id(rule, uid, key) == flag_id(rule, uid, key) != flag_id(rule, uid, key + "x")


def test_urgencies_have_names():
    assert [urgency_label(urgency, EN) for urgency in Urgency] == ["act now", "soon", "watch"]
