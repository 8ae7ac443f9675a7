"""Flags answered at the desk: each answer is one step, and holds as long as its facts."""

import json
import random
import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desk.random_desk import begin, do_anything
from tests.desks import add, desk_on, edit, filled, listed
from tracker.desk.day_flags import day_flags, flags_after
from tracker.desk.deciding import LONGEST_REASON
from tracker.desk.flag_states import raised_by
from tracker.domain.flag_changes import same_facts
from tracker.domain.step_words import step_words
from tracker.errors import BadInput
from tracker.language import Language
from tracker.storage.flag_decisions import kept_decisions
from tracker.storage.rules import raise_flags
from tracker.storage.workspace import open_workspace

OVERDUE = "commitment-overdue:C1"


@pytest.fixture(scope="module")
def begun(template, tmp_path_factory) -> Path:
    return filled(template, tmp_path_factory, begin)


@pytest.fixture
def late(desk):
    add(desk, "actor", "title=Mexico", "type=state")
    add(desk, "commitment", "title=Patrols", "stage=agreed", "date=2025-12-20", "due=2026-01-02", "obligors=Mexico")
    return desk


def only(desk):
    (flag,) = desk.flags("flag:commitment-overdue")
    return flag


def test_a_snoozed_flag_is_listed_with_its_day_and_comes_back_on_it(late):
    late.snooze(only(late).id, "23 Jan")
    flag = only(late)
    assert (flag.state, date.fromordinal(flag.until)) == ("snoozed", date(2026, 1, 23))
    assert only(desk_on(late.workspace, "2026-01-22")).state == "snoozed"
    back = only(desk_on(late.workspace, "2026-01-23"))
    assert (back.state, back.until) == ("open", None)
    assert back.why.endswith("It was snoozed until 23 January 2026.")


def test_a_vague_day_is_over_when_it_begins(late):
    late.snooze(OVERDUE, "Feb 2026")
    assert date.fromordinal(only(late).until) == date(2026, 2, 1)


def test_a_dismissed_flag_returns_with_what_changed(late):
    late.dismiss(OVERDUE, "settled  by\nletter")
    assert (only(late).state, only(late).reason) == ("dismissed", "settled by letter")
    assert only(desk_on(late.workspace, "2027-01-16")).state == "dismissed"
    edit(late, "C1", "due=2026-01-05")
    flag = only(late)
    assert flag.state == "open" and not flag.reason
    assert flag.why.endswith("as “settled by letter”; since then: due date 2 January 2026 → 5 January 2026.")


def test_taken_without_a_name_it_is_the_authors(late):
    late.set_text("author", "Lucía")
    late.take(OVERDUE)
    assert (only(late).state, only(late).owner) == ("taken", "Lucía")
    late.take(OVERDUE, "Ana Ruiz")
    assert only(late).owner == "Ana Ruiz"


def test_without_an_author_it_is_the_users_of_the_machine(late, monkeypatch):
    monkeypatch.setattr("tracker.desk.deciding.person", lambda: "officer")
    late.take(OVERDUE)
    assert only(late).owner == "officer"


def test_each_answer_is_one_step_turned_back_and_done_again(late):
    late.dismiss(OVERDUE, "settled")
    late.take(OVERDUE, "Ana")
    late.undo()
    assert only(late).state == "dismissed"
    late.undo()
    assert only(late).state == "open"
    late.redo()
    assert (only(late).state, only(late).reason) == ("dismissed", "settled")


def test_it_is_in_the_history_of_the_record_in_words(late):
    changes = late.dismiss(OVERDUE, "settled")
    assert [str(ref) for ref in changes.refs] == ["C1"]
    entry = late.history("C1")[0]
    assert (entry.table, json.loads(entry.after)["reason"]) == ("flag_decision", "settled")
    assert step_words(entry.label, Language()) == "dismiss a flag of C1: a commitment is overdue"
    assert step_words(entry.label, Language("es")) != entry.label


def test_opened_again_it_is_as_if_nothing_had_been_decided(late):
    before = only(late)
    late.dismiss(OVERDUE, "settled")
    late.reopen(OVERDUE)
    assert only(late) == before
    with pytest.raises(BadInput, match="open already"):
        late.reopen(OVERDUE)


@pytest.mark.parametrize("until", ["", "2026-01-16", "2025", "yesterday", "[..2026-03-01]", "some time"])
def test_a_day_that_is_not_to_come_is_refused(late, until):
    with pytest.raises(BadInput):
        late.snooze(OVERDUE, until)
    assert only(late).state == "open"


@pytest.mark.parametrize("reason", ["", "  \n", "x" * (LONGEST_REASON + 1)])
def test_a_dismissal_needs_a_reason_of_a_decent_length(late, reason):
    with pytest.raises(BadInput, match="reason"):
        late.dismiss(OVERDUE, reason)


def test_a_flag_that_is_not_raised_is_refused_naming_the_near_ones(late):
    with pytest.raises(BadInput, match="near: commitment-overdue:C1"):
        late.take("commitment-due:C1")
    with pytest.raises(BadInput, match=r"commitment-overdue:C1"):
        late.take(only(late).id[:-1] + "x")
    with pytest.raises(BadInput, match="see `flags`"):
        late.take("zzzzzzzzzz")
    with pytest.raises(BadInput, match="not a rule"):
        late.take("no-rule:C1")


def test_a_name_as_long_as_a_page_is_refused(late):
    with pytest.raises(BadInput, match="the name has"):
        late.take(OVERDUE, "x" * 81)


def test_a_flag_is_the_same_in_a_copy_and_on_every_day(late, path, tmp_path):
    copy = shutil.copy(path, tmp_path / "copy.tracker")
    with open_workspace(copy) as other:
        ids = {only(desk_on(other, day)).id for day in ("2026-01-16", "2026-03-01", "2028-02-29")}
    assert ids == {only(late).id}


def test_the_day_takes_an_answer_in_narrowly(late):
    before = day_flags(late)
    late.dismiss(OVERDUE, "settled")
    after = flags_after(late, before)
    assert after == day_flags(late)
    assert [flag.state for flag in after.flags if flag.rule == "commitment-overdue"] == ["dismissed"]


def test_a_query_asks_for_states(late):
    late.dismiss(OVERDUE, "settled")
    assert [flag.state for flag in late.flags("state:dismissed")] == ["dismissed"]
    assert {flag.state for flag in late.flags("-state:dismissed")} <= {"open"}
    with pytest.raises(BadInput, match="state 'away'"):
        late.flags("state:away")


def test_records_are_found_by_the_state_of_their_flags(late):
    assert listed(late, "commitments", "state:dismissed") == []
    late.dismiss(OVERDUE, "settled")
    assert listed(late, "commitments", "state:dismissed") == ["C1"]


def test_below_a_ceiling_the_state_stays_and_what_was_said_does_not(late):
    add(late, "event", "title=Secret", "date=2026-01-05", "marking=TLP:RED")
    late.dismiss(OVERDUE, "the secret channel")
    flag = only(late.below("TLP:GREEN"))
    assert (flag.state, flag.reason, flag.owner) == ("dismissed", "", "")
    assert "secret" not in flag.why


def test_below_a_ceiling_it_does_not_come_back_for_what_is_hidden_there(late):
    add(late, "source", "title=Letter", "published=2026-01-05", "side=joint", "marking=TLP:RED")
    add(late, "assessment", "commitment=C1", "implementation=stalled", "source=Letter", "date=2026-01-10")
    late.dismiss(OVERDUE, "settled")
    assert only(late.below("TLP:GREEN")).state == "dismissed"


def test_one_record_has_at_most_one_flag_of_a_rule(begun, tmp_path):
    with open_workspace(Path(shutil.copy(begun, tmp_path / "desk.tracker"))) as workspace:
        pick = random.Random(1).choice
        for _ in range(60):
            do_anything(desk_on(workspace), pick)
            raised = [(flag.record, flag.rule) for flag in desk_on(workspace).flags()]
            assert len(raised) == len(set(raised))


def dismiss_all(desk):
    """Every flag of the day dismissed, and what its rule found, by record and rule."""
    for flag in desk.flags():
        desk.dismiss(flag.id, "settled", flag.record)
    return {key: one.raised for key, one in kept_decisions(desk.workspace).items()}


@pytest.mark.parametrize("later", ["2026-01-17", "2026-01-31", "2026-03-01", "2026-06-30", "2027-12-31", "2031-01-01"])
def test_the_passing_of_time_alone_brings_nothing_back(begun, tmp_path, later):
    with open_workspace(Path(shutil.copy(begun, tmp_path / "desk.tracker"))) as workspace:
        answered = dismiss_all(desk_on(workspace))
        back = [flag for flag in desk_on(workspace, later).flags() if (flag.record, flag.rule) in answered]
        assert back and {flag.state for flag in back} == {"dismissed"}


@settings(max_examples=20, suppress_health_check=list(HealthCheck), derandomize=True, deadline=None)
@given(seed=st.integers(0, 999), steps=st.integers(1, 6))
def test_whatever_is_done_dismissed_flags_return_for_changed_facts_alone(tmp_path, begun, seed, steps):
    path = Path(shutil.copy(begun, tmp_path / "desk.tracker"))
    with open_workspace(path) as workspace:
        desk = desk_on(workspace)
        dismiss_all(desk)
        for _ in range(steps):
            do_anything(desk, random.Random(seed).choice)
        found = raise_flags(workspace, desk.as_of, desk.settings.pace)
        now = {(fact.record, fact.rule): raised_by(fact) for fact in found}
        kept = kept_decisions(workspace)
        for flag in desk.flags():
            decision = kept.get((flag.record, flag.rule))
            if decision is not None and decision.state == "dismissed":
                same = same_facts(decision.raised, now[flag.record, flag.rule])
                assert (flag.state == "dismissed") == same
                assert same or "since then" in flag.why
