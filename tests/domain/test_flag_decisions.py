"""What was decided about a flag, held against what the rule finds today."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.flag_changes import PASSING, Raised, counts, fact_changes, same_facts
from tracker.domain.flag_decisions import Decision, answered, came_back, state_of
from tracker.domain.flags import Flag, FlagState, Urgency, asking, state_label
from tracker.domain.kinds import Kind, Ref
from tracker.language import Language

EN, ES = Language("en"), Language("es")
DAY = date(2026, 1, 16)
FACTS = {"due": "2026-01-02", "days": 14, "implementation": "not-yet-assessed"}


def raised(rule="commitment-overdue", id_="a", key="2026-01-02", **facts):
    return Raised(rule, id_, key, FACTS | facts)


def dismissed(of=None):
    return Decision(FlagState.DISMISSED, of or raised(), date(2026, 1, 12).toordinal(), reason="settled by letter")


def test_a_snoozed_flag_is_back_on_its_day():
    decision = Decision(FlagState.SNOOZED, raised(), DAY.toordinal(), until=DAY.toordinal() + 2)
    days = [state_of(raised(), decision, date.fromordinal(DAY.toordinal() + n)) for n in (0, 1, 2, 3)]
    assert days == ["snoozed", "snoozed", "open", "open"]


def test_a_snoozed_or_taken_flag_stays_so_whatever_changes():
    snoozed = Decision(FlagState.SNOOZED, raised(), 1, until=DAY.toordinal() + 9)
    taken = Decision(FlagState.TAKEN, raised(), 1, owner="Ana")
    now = raised(due="2026-01-05")
    assert (state_of(now, snoozed, DAY), state_of(now, taken, DAY)) == ("snoozed", "taken")
    assert came_back(now, taken, EN) == ("It was taken by Ana; since then: due date 2 January 2026 → 5 January 2026.")
    assert came_back(raised(), taken, EN) == ""


def test_what_comes_back_is_still_whose_it_was():
    snoozed = Decision(FlagState.SNOOZED, raised(), 1, until=DAY.toordinal(), owner="Ana")
    assert state_of(raised(), snoozed, DAY) is FlagState.TAKEN
    assert state_of(raised(implementation="stalled"), replace(dismissed(), owner="Ana"), DAY) is FlagState.TAKEN


@pytest.mark.parametrize("fact", ["place", "publisher", "owner", "open"])
def test_what_is_told_beside_the_fact_brings_nothing_back(fact):
    assert same_facts(raised(**{fact: None}), raised(**{fact: "else"}))


def test_an_answer_says_what_it_keeps_and_what_it_ends():
    taken = Decision(FlagState.TAKEN, raised(), 1, owner="Ana")
    snoozed = Decision(FlagState.SNOOZED, raised(), 1, until=DAY.toordinal(), owner="Ana")
    assert answered("Late", snoozed, taken, EN) == "Snoozed until 16 January 2026: Late · it stays with Ana"
    assert answered("Late", replace(taken, owner="Eva"), snoozed, EN) == (
        "Taken by Eva: Late · Ana had it before · no longer snoozed until 16 January 2026"
    )
    assert answered("Late", taken, dismissed(), EN) == (
        "Taken by Ana: Late · no longer dismissed as “settled by letter”; that stays in the history"
    )
    assert answered("Late", dismissed(), None, EN) == "Dismissed: Late"


def test_a_dismissed_flag_stays_away_until_a_fact_changes():
    assert state_of(raised(), dismissed(), DAY) is FlagState.DISMISSED
    assert state_of(raised(implementation="in-progress"), dismissed(), DAY) is FlagState.OPEN


@pytest.mark.parametrize("fact", sorted(PASSING))
def test_the_passing_of_days_is_no_change(fact):
    assert same_facts(raised(**{fact: 1}), raised(**{fact: 300}))
    assert not counts("commitment-due", fact)


def test_a_body_that_stays_silent_until_it_lapses_is_no_news():
    facts = {"date": "2025-10-01", "announced": "To meet", "due": "2026-02"}
    before = Raised("body-lapsed", "a", "announced 2026-02", facts | {"lapsed": 0, "days": 20})
    after = Raised("body-lapsed", "b", "after 2025-10-01+announced 2026-02", facts | {"lapsed": 1, "days": 90})
    assert same_facts(before, after)
    assert not same_facts(before, Raised("body-lapsed", "c", "x", facts | {"date": "2025-12-01"}))


def test_a_nested_list_is_the_same_as_its_text():
    assert same_facts(raised(obligors='["A", "B"]'), raised(obligors=["A", "B"]))


def test_one_that_came_back_says_when_why_and_what_changed():
    now = raised(id_="b", key="2026-03", due="2026-03", implementation="stalled")
    assert came_back(now, dismissed(), EN) == (
        "Dismissed on 12 January 2026 as “settled by letter”; since then: due date 2 January 2026 → March 2026; "
        "implementation not yet assessed → stalled."
    )


def test_in_spanish_too():
    text = came_back(raised(implementation="stalled"), dismissed(), ES)
    assert "12 de enero" in text and "Dismissed" not in text and "since" not in text


def test_what_came_to_a_list_and_left_it_is_named():
    before, after = raised(carried=["Boats", "Planes"]), raised(carried=["Boats", "Trains"])
    assert fact_changes(before, after, EN) == [
        "open items: now also “Trains”",
        "open items: no longer “Planes”",
    ]


def test_a_count_and_a_name_are_told_from_to():
    before, after = raised(recorded=4, unit=None), raised(recorded=5, unit="km")
    assert fact_changes(before, after, EN) == ["outcomes recorded 4 → 5", "unit none → “km”"]


def test_what_has_no_words_of_its_own_is_told_in_general_and_once():
    before, after = raised(conflicts=[{"a": 1}], partly=0), raised(conflicts=[{"a": 2}], partly=1)
    assert fact_changes(before, after, EN) == ["what it rests on is another"]
    assert fact_changes(raised(), raised(key="else"), EN) == ["what it rests on is another"]


def test_a_snooze_that_is_over_says_so():
    decision = Decision(FlagState.SNOOZED, raised(), 1, until=date(2026, 1, 10).toordinal())
    assert came_back(raised(), decision, EN) == "It was snoozed until 10 January 2026."


def test_what_is_set_aside_asks_nobody():
    def flag(state):
        return Flag("a", "r", 1, Ref(Kind.MEETING, 1), "t", Urgency.ACT, 1, "w", "c", state)

    assert [one.state for one in asking([flag(state) for state in FlagState])] == ["open", "taken"]


def test_the_states_have_names():
    assert [state_label(state, EN) for state in FlagState] == ["open", "taken", "snoozed", "dismissed"]


_values = st.none() | st.integers(0, 9) | st.text("abc", max_size=3) | st.lists(st.text("ab", max_size=2), max_size=2)


@given(st.dictionaries(st.sampled_from(["carried", "items", "place", "other"]), _values), st.integers(0, 400))
def test_the_same_facts_on_any_day_stay_dismissed(facts, days):
    before, after = raised(**facts, days=0), raised(**facts, days=days)
    assert state_of(after, dismissed(before), DAY) is FlagState.DISMISSED
    assert fact_changes(before, after, EN) == []


@given(*(2 * [st.dictionaries(st.sampled_from(["carried", "items", "place", "other"]), _values)]))
def test_whatever_changed_is_told_and_nothing_else(one, other):
    before, after = raised(**one), raised(**other)
    assert bool(fact_changes(before, after, EN)) == (not same_facts(before, after))
