"""Every rule at its edges: the day before, the day itself, vague and open dates, no date at all."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desks import add, desk_on, edit, flags
from tests.storage.rule_cases import AGREED, CASES, begin
from tracker.domain.dates import parse_edtf
from tracker.domain.flag_words import flag_words, worded_rules
from tracker.language import LANGUAGES, Language
from tracker.storage.facts import resting_on
from tracker.storage.rules import raise_flags, rule_files

DAYS = [(name, day, urgency) for name, (_, _, days) in CASES.items() for day, urgency in days.items()]


@pytest.fixture(scope="module")
def cases(template, tmp_path_factory):
    """Every case in one file: none of them bears on another."""
    import shutil

    from tracker.storage.workspace import open_workspace

    path = shutil.copy(template, tmp_path_factory.mktemp("rules") / "cases.tracker")
    with open_workspace(path) as workspace:
        desk = desk_on(workspace)
        begin(desk)
        yield desk, {name: add(desk, *fields) for name, (_, fields, _) in CASES.items()}


@pytest.mark.parametrize(("name", "day", "urgency"), DAYS, ids=[f"{name}, {day}" for name, day, _ in DAYS])
def test_a_rule_is_raised_from_its_first_day_to_its_last(cases, name, day, urgency):
    desk, refs = cases
    rule = CASES[name][0]
    found = desk_on(desk.workspace, day).flags(f"flag:{rule}")
    assert next((flag.urgency for flag in found if str(flag.ref) == refs[name]), None) == urgency


def test_every_rule_has_cases_or_a_test_of_its_own():
    own = {"outcome-not-tangible", "source-secondary"}
    own |= {"body-lapsed", "carried-over", "commitment-claimed", "evidence-conflict"}
    assert {rule for rule, *_ in CASES.values()} | own == set(rule_files())


@pytest.mark.parametrize("day", ["0001-01-01", "2025-12-31", "2026-01-16", "2026-03-01", "9999-12-31"])
def test_a_flag_begins_on_a_day_that_is_not_after_today(cases, day):
    desk, _ = cases
    as_of = desk_on(desk.workspace, day).as_of
    found = raise_flags(desk.workspace, as_of, desk.settings.pace)
    assert all(1 <= fact.since <= as_of.toordinal() for fact in found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", ["0001-01-01", "2026-01-16", "2026-03-01", "9999-12-31"])
def test_every_flag_has_words_on_any_day(sample, language, day):
    found = desk_on(sample.workspace, day, language).flags()
    assert all(flag.title and flag.why.endswith((".", "…")) and flag.clears for flag in found)


@pytest.mark.parametrize("rule", rule_files())
def test_a_rule_says_what_it_is_and_why(rule):
    lines = rule_files()[rule].read_text(encoding="utf-8").splitlines()
    heads = [match[1] for line in lines if (match := re.match(r"-- (\w+) {2,}\S", line))]
    assert list(dict.fromkeys(heads))[:4] == ["what", "why", "clears", "from"]
    assert "SELECT" in lines[len(heads)]


def test_every_rule_has_words_and_no_words_are_without_a_rule():
    assert worded_rules() == set(rule_files())


def test_a_rule_without_words_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        flag_words("no-such-rule", "x", {}, Language())


def test_what_a_fact_rests_on_comes_before_it():
    facts = resting_on(["unfinished"])
    assert facts.index("stage_now") < facts.index("in_force") < facts.index("open_commitment") < len(facts) - 1


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=st.dates(parse_edtf("2025-01-01").earliest, parse_edtf("2027-12-31").latest))
def test_the_same_day_raises_the_same_flags(sample, day):
    desk = desk_on(sample.workspace, day)
    once, again = desk.flags(), desk.flags()
    assert once == again
    assert len({flag.id for flag in once}) == len(once)


def test_a_flag_keeps_its_id_as_long_as_it_is_raised(desk):
    begin(desk)
    add(desk, *AGREED, "due=2026-01-10")
    first = {flag.id for flag in desk.flags() if flag.rule == "commitment-overdue"}
    assert first == {f.id for f in desk_on(desk.workspace, "2026-05-01").flags() if f.rule == "commitment-overdue"}
    edit(desk, "C1", "due=2026-01-12")
    assert first == {flag.id for flag in desk.flags() if flag.rule == "commitment-overdue"}


def test_a_commitment_without_a_stage_can_be_flagged(desk):
    add(desk, "commitment", "title=x")
    assert "commitment-unverifiable" in flags(desk, "C1")


def test_flags_are_narrowed_by_rule_urgency_and_record(sample):
    everything = sample.flags()
    act = sample.flags("urgency:act")
    assert {flag.urgency.value for flag in act} == {"act"}
    assert len(act) + len(sample.flags("-urgency:act")) == len(everything)
    one = everything[0]
    assert {flag.ref for flag in sample.flags(f"ref:{one.ref} flag:{one.rule}")} == {one.ref}


def test_every_flag_of_the_sample_is_told_in_spanish(sample):
    spanish = desk_on(sample.workspace, sample.as_of, "es")
    same = [one.id for one, other in zip(sample.flags(), spanish.flags(), strict=True) if one.why == other.why]
    assert same == []
