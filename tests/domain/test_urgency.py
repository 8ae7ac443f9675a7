"""How urgent a flag is: a sum of weights that can be seen and set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.rule_words import rule_words
from tracker.domain.urgency import LIMITS, RULE_WEIGHTS, TERM_WEIGHTS, WEIGHTS, Term, weigh, weighed_rules
from tracker.domain.urgency_words import term_why, threshold_line, weight_label
from tracker.language import LANGUAGES, Language
from tracker.storage.rules import rule_files

EN = Language()
RULES = sorted(RULE_WEIGHTS)
MEASURED = st.fixed_dictionaries(
    {"moves": st.integers(1, 3)},
    optional={
        "ahead": st.none() | st.integers(0, 400),
        "past": st.none() | st.integers(-400, 4000),
        **{key: st.booleans() for key in ("asked", "announced", "lapsed", "soon", "act", "claims", "used", "removed")},
        **{key: st.none() | st.booleans() for key in ("late", "looked", "binding")},
    },
)


def test_every_rule_is_weighed():
    assert weighed_rules() == set(RULE_WEIGHTS) == set(rule_files())


@given(st.sampled_from(RULES), MEASURED, st.integers(0, 9))
def test_the_terms_are_the_sum_and_the_sum_is_the_urgency(rule, measured, others):
    weighed = weigh(rule, measured, others)
    assert weighed.total == sum(term.weight for term in weighed.terms)
    assert (weighed.urgency == "act") == (weighed.total >= LIMITS["act"])
    assert (weighed.urgency == "watch") == (weighed.total < LIMITS["soon"])


@given(st.sampled_from(RULES), MEASURED, st.integers(0, 9))
def test_company_and_what_is_binding_never_carry_a_flag_over_a_limit(rule, measured, others):
    alone = weigh(rule, {**measured, "binding": False}, 0)
    assert weigh(rule, measured, others).urgency is alone.urgency


@pytest.mark.parametrize("rule", ["meeting-date-vague", "carried-over"])
def test_what_is_not_dated_counts_as_near(rule):
    near, unknown, far = (weigh(rule, {"ahead": days}, 0).urgency for days in (20, None, 90))
    assert (near, unknown, far) == ("soon", "soon", "watch")


def test_a_weight_that_a_desk_sets_is_the_one_that_counts():
    weights = {**WEIGHTS, "binding": 60}
    weighed = weigh("commitment-overdue", {"past": 200, "binding": True}, 0, weights)
    assert weighed.terms == (Term("rule", 50), Term("binding", 60))
    assert weighed.urgency == "act"


@pytest.mark.parametrize(("days", "urgency"), [((0, 0), "watch"), ((1, 0), "soon"), ((1, 1), "act")])
def test_a_proposal_waits_in_three_steps(days, urgency):
    soon, act = days
    assert weigh("proposal-unanswered", {"soon": soon, "act": act, "past": 5}, 0).urgency == urgency


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_weight_has_a_name_and_every_term_a_reason(code):
    language = Language(code)
    assert all(weight_label(name, language) for name in WEIGHTS)
    for name in ("rule", *TERM_WEIGHTS):
        assert term_why(Term(name, 5, None), "review-due", language)


def test_a_term_says_the_days_that_it_rests_on():
    assert term_why(Term("week", 50, 1), "commitment-due", EN) == "within a week: 1 day ahead"
    assert term_why(Term("month", 30), "carried-over", EN) == "its day is not known"
    assert term_why(Term("company", 10, 2), "carried-over", EN) == "2 further flags of the same record"
    assert term_why(Term("rule", 20), "carried-over", EN) == rule_words("carried-over", EN)


@pytest.mark.parametrize(
    ("rule", "set_by", "line"),
    [
        ("meeting-unprepared", "body", "It is raised 1 day before, as is set for this body."),
        ("commitment-due", "commitment", "It is raised 1 day before, as is set for this commitment."),
        ("outcome-missing", "body", "It is raised after 1 day, as is set for this body."),
        ("commitment-stale", None, ""),
    ],
)
def test_a_threshold_that_is_not_the_desks_is_told(rule, set_by, line):
    assert threshold_line(rule, {"set_by": set_by, "threshold": 1}, EN) == line
