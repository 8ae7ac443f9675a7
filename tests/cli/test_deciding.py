"""Flags answered from the command line."""

import pytest

LATE = (
    ("add", "actor", "title=Mexico", "type=state"),
    ("add", "commitment", "title=Patrols", "stage=agreed", "date=2025-12-20", "due=2026-01-02", "obligors=Mexico"),
)


def told(console, command, *arguments):
    """What a command answers, as JSON."""
    return console(command, *arguments, "--format", "json").json


@pytest.fixture
def flagged(console):
    for line in LATE:
        console(*line)
    return lambda: told(console, "flags", "flag:commitment-overdue")[0]


def test_a_flag_is_open_and_nobodys(flagged):
    flag = flagged()
    assert [flag[key] for key in ("state", "until", "reason", "owner")] == ["open", None, None, None]


def test_snoozed_until_a_day_as_people_type_it(console, flagged):
    assert told(console, "snooze", flagged()["id"], "--until", "23 Jan") == {"changed": ["C1"]}
    assert (flagged()["state"], flagged()["until"]) == ("snoozed", "2026-01-23")
    assert "snoozed until 23 January 2026" in console("flags", "flag:commitment-overdue").out


def test_dismissed_with_its_reason(console, flagged):
    console("dismiss", flagged()["id"], "--reason", "settled by letter")
    assert (flagged()["state"], flagged()["reason"]) == ("dismissed", "settled by letter")
    assert "dismissed as “settled by letter”" in console("flags").out


def test_taken_by_name_and_opened_again(console, flagged):
    console("take", flagged()["id"], "--owner", "Ana Ruiz")
    assert (flagged()["state"], flagged()["owner"]) == ("taken", "Ana Ruiz")
    console("reopen", "commitment-overdue:C1")
    assert (flagged()["state"], flagged()["owner"]) == ("open", None)


def test_an_answer_is_said_back_with_its_day_and_its_name(console, flagged):
    id_ = flagged()["id"]
    assert "Snoozed until 1 February 2026" in console("snooze", id_, "--until", "February").err
    assert "Taken by Ana Ruiz" in (taken := console("take", id_, "--owner", "Ana Ruiz").err)
    assert "no longer snoozed until 1 February 2026" in taken
    assert "give a name" in console.refused("take", id_, "--owner", "")


def test_what_was_dismissed_says_who_and_when(console, flagged):
    console("dismiss", flagged()["id"], "--reason", "settled")
    assert flagged()["by"] and flagged()["decided"]


@pytest.fixture
def written(console, flagged):
    console("add", "followup", "title=Call the embassy", "due=2026-01-10", "recurrence=FREQ=WEEKLY", "about=C1")
    return lambda: next(one for one in told(console, "flags", "--written") if one["id"] == "F1")


def test_what_a_person_wrote_stands_among_the_flags_and_explains_itself(console, written):
    one = written()
    assert (one["rule"], one["urgency"], one["due"], one["recurrence"]) == (None, "act", "2026-01-10", "FREQ=WEEKLY")
    assert one["why"] == (
        "It was due on 10 January 2026, 6 days ago; it is about C1 Patrols; it comes again every week."
    )
    assert [flag["id"] for flag in told(console, "flags", "--written", "kind:followup")] == ["F1"]
    assert "Call the embassy" in console("flags", "--written").out
    assert "Call the embassy" in console("flags", "--written", "--format", "csv").out
    assert "Call the embassy" not in console("flags").out


def test_what_a_person_wrote_is_taken_as_a_flag_is(console, written):
    assert "Taken by Ana: Call the embassy" in console("take", "F1", "--owner", "Ana").err
    assert (written()["state"], written()["owner"]) == ("taken", "Ana")
    assert "Ana sees to it" in written()["why"]


@pytest.mark.parametrize("line", [("snooze", "F1", "--until", "March"), ("dismiss", "F1", "--reason", "no")])
def test_for_the_other_answers_it_is_said_what_to_do(console, written, line):
    assert "edit F1 due=DATE" in console.refused(*line)


def test_undone_and_done_again(console, flagged):
    console("dismiss", flagged()["id"], "--reason", "settled")
    console("undo")
    assert flagged()["state"] == "open"
    console("redo")
    assert flagged()["state"] == "dismissed"


def test_the_history_of_the_record_has_it(console, flagged):
    console("dismiss", flagged()["id"], "--reason", "settled")
    (entry,) = [one for one in told(console, "history", "C1") if one["table"] == "flag_decision"]
    assert (entry["op"], entry["after"]["reason"], entry["ref"]) == ("insert", "settled", "C1")


def test_flags_prints_all_and_a_state_narrows(console, flagged):
    whole = told(console, "flags")
    console("dismiss", flagged()["id"], "--reason", "settled")
    assert len(told(console, "flags")) == len(whole)
    assert len(told(console, "flags", "state:open")) == len(whole) - 1
    assert [one["rule"] for one in told(console, "flags", "state:dismissed")] == ["commitment-overdue"]


@pytest.mark.parametrize(
    "line",
    [
        ("snooze", "0000000000", "--until", "tomorrow"),
        ("snooze", "commitment-overdue:C1", "--until", "2025"),
        ("snooze", "commitment-overdue:C1", "--until", ""),
        ("snooze", "commitment-overdue:C1", "--until", "2026-01-16"),
        ("snooze", "commitment-overdue:C1"),
        ("dismiss", "commitment-overdue:C1", "--reason", "  "),
        ("dismiss", "commitment-overdue:C1"),
        ("dismiss", "", "--reason", "x"),
        ("take", "meeting-unprepared:C1"),
        ("take", "commitment-overdue:C9"),
        ("take", "commitment-overdue:"),
        ("reopen", "commitment-overdue:C1"),
        ("flags", "state:gone"),
    ],
)
def test_bad_input_is_one_line_and_changes_nothing(console, flagged, line):
    console.refused(*line)
    assert flagged()["state"] == "open"


def test_an_unknown_flag_names_the_near_ones(console, flagged):
    id_ = flagged()["id"]
    assert f"near: {id_} (commitment-overdue:C1)" in console.refused("take", id_[:-1])
