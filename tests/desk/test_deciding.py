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


def test_a_name_is_no_fact_but_another_obligor_is(late):
    late.dismiss(OVERDUE, "settled by letter")
    edit(late, "A1", "title=United Mexican States")
    assert only(late).state == "dismissed"
    add(late, "actor", "title=Mexico", "type=state")
    edit(late, "C1", "obligors=A2")
    assert only(late).state == "open"
    assert "now also “Mexico”; obligors: no longer “United Mexican States”" in only(late).why


def test_of_several_that_are_named_in_one_text_each_may_be_called_otherwise(desk):
    for title in ("Boats", "Planes"):
        add(desk, "commitment", f"title={title}", "stage=agreed", "date=2025-12-20")
    add(desk, "commitment", "title=Ships", "stage=offered", "date=2025-12-01")
    for other in ("C1", "C2"):
        desk.link(desk.find("C3"), "overlaps", desk.find(other))
    desk.dismiss("proposal-unanswered:C3", "asked by phone")
    edit(desk, "C2", "title=Aircraft")
    (flag,) = desk.flags("flag:proposal-unanswered")
    assert "Aircraft" in flag.why and flag.state == "dismissed"


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


def test_who_has_a_flag_keeps_it_when_it_is_snoozed_or_dismissed(late):
    late.take(OVERDUE, "Luis")
    late.snooze(OVERDUE, "20 Jan")
    assert (only(late).state, only(late).owner) == ("snoozed", "Luis")
    back = only(desk_on(late.workspace, "2026-01-20"))
    assert (back.state, back.owner) == ("taken", "Luis")
    late.dismiss(OVERDUE, "settled")
    assert (only(late).state, only(late).owner) == ("dismissed", "Luis")
    late.reopen(OVERDUE)
    assert (only(late).state, only(late).owner) == ("taken", "Luis")
    late.reopen(OVERDUE)
    assert (only(late).state, only(late).owner) == ("open", "")


def test_taking_a_dismissed_flag_says_so_and_leaves_the_reason_in_the_history(late):
    late.dismiss(OVERDUE, "settled")
    assert late.take(OVERDUE, "Ana").said.endswith("no longer dismissed as “settled”; that stays in the history")
    assert json.loads(late.history("C1")[0].before)["reason"] == "settled"


def test_a_snooze_lasts_until_its_day_whatever_changes(late):
    late.snooze(OVERDUE, "1 Feb")
    edit(late, "C1", "due=2026-01-05")
    assert only(late).state == "snoozed"


def test_a_taken_flag_stays_with_its_owner_and_says_what_changed(late):
    late.take(OVERDUE, "Luis")
    id_ = only(late).id
    edit(late, "C1", "due=2026-01-05")
    flag = only(late)
    assert (flag.id, flag.state, flag.owner) == (id_, "taken", "Luis")
    assert "since then: due date 2 January 2026 → 5 January 2026" in flag.why


def test_what_is_put_aside_says_by_whom_and_when(late):
    late.set_text("author", "Lucía")
    late.dismiss(OVERDUE, "settled")
    assert only(late).by == "Lucía" and only(late).decided


def test_a_flag_is_the_same_while_what_it_lacks_is_told_by_more(late):
    add(late, "meeting", "title=Talks", "date=2026-01-05", "status=held")
    add(late, "outcome", "title=Talked", "meeting=Talks", "level=0", "date=2026-01-05")
    (before,) = late.flags("flag:outcome-not-tangible")
    add(late, "outcome", "title=Talked on", "meeting=Talks", "level=1", "date=2026-01-05")
    (after,) = late.flags("flag:outcome-not-tangible")
    assert before.id == after.id and before.why != after.why


def test_a_meeting_stays_dismissed_when_its_place_is_entered(late):
    add(late, "meeting", "title=Next", "date=2026-01-20")
    late.dismiss("meeting-unprepared:M1", "by phone")
    edit(late, "M1", "place=Washington")
    assert [flag.state for flag in late.flags("flag:meeting-unprepared")] == ["dismissed"]


def test_a_flag_is_handed_to_somebody(late):
    with pytest.raises(BadInput, match="give a name"):
        late.take(OVERDUE, " ")


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
