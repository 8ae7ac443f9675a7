"""The history of a record in words, in the window's language."""

import pytest

from tracker.desk.assignments import read_assignments
from tracker.language import Language
from tracker.storage.history import history_of
from tracker.ui.presenting.record_history import record_history


def told(desk, ref, most=1):
    """What the newest steps say, without when and who."""
    return [line.lines for line in record_history(desk, desk.record(ref), most, turns=True).lines]


def write(desk, ref, *fields):
    desk.edit(desk.find(ref).id, read_assignments(fields), create_actors=True)


@pytest.mark.parametrize(
    ("ref", "fields", "line"),
    [
        ("C2", ["due=31 March 2026"], "Due: – → 31 March 2026"),
        ("M2", ["place="], "Place: Foreign Ministry, Mexico City → –"),
        ("M2", ["participants+=Ana Ruiz;side=ours"], "Participants: Ana Ruiz (ours) added"),
        ("M2", ["participants-=Ken Salazar"], "Participants: Ken Salazar (US Ambassador, theirs) removed"),
        ("C2", ["stage=withdrawn", "stage_date=16 January 2026"], "Stage: pledged → withdrawn (16 January 2026)"),
        ("M2", ["tags+=framework"], "Tags: framework added"),
        ("M2", ["title=Start of work"], "Title: Bicentennial Framework, start of work → Start of work"),
    ],
)
def test_a_step_says_field_by_field_what_changed(desk, ref, fields, line):
    write(desk, ref, *fields)
    assert line in told(desk, ref)[0]


def test_it_is_told_in_the_window_s_language(desk):
    write(desk, "C2", "due=31 March 2026")
    desk.language = Language("es")
    assert "Vencimiento: – → 31 de marzo de 2026" in told(desk, "C2")[0]


def test_a_citation_added_or_changed_is_part_of_it(desk):
    made = desk.add_lines(['{"kind": "citation", "of": "C2", "source": "S1", "quote": "it said"}'])
    assert told(desk, "C2") == [(f"Citation {made.refs[0]} added",)]
    write(desk, str(made.refs[0]), "credibility=2")
    assert told(desk, "C2") == [(f"{made.refs[0]} Credibility: – → 2",)]


def test_an_undone_step_says_that_it_was(desk):
    write(desk, "C2", "due=31 March 2026")
    desk.undo()
    assert told(desk, "C2")[0][0] == "Undone: Edit C2"


def test_what_was_changed_again_says_so_and_offers_nothing(desk):
    write(desk, "C2", "due=31 March 2026")
    write(desk, "C2", "due=30 April 2026")
    newest, before = record_history(desk, desk.record("C2"), 2, turns=True).lines
    assert newest.action
    assert (before.action, before.why_not[:16]) == (0, "Changed again: 2")


def test_earlier_steps_are_counted(desk):
    for place in ("a", "b", "c"):
        write(desk, "M2", f"place={place}")
    found = record_history(desk, desk.record("M2"), 2)
    assert (len(found.lines), found.earlier) == (2, 2)


def test_of_a_long_history_only_what_is_shown_is_read(desk):
    for number in range(20):
        write(desk, "M2", f"place=Room {number}")
    entries, steps = history_of(desk.workspace, desk.find("M2").id, 3)
    assert (len({one.group for one in entries}), steps) == (3, 21)
    assert record_history(desk, desk.record("M2"), 3).earlier == 18


def test_what_other_programs_changed_counts_by_its_moment(desk):
    id_ = desk.find("M2").id
    with desk.workspace.transaction():
        desk.workspace.connection.execute("UPDATE meeting SET place = 'Elsewhere' WHERE id = ?", (id_,))
    entries, steps = history_of(desk.workspace, id_, 1)
    assert ([one.group for one in entries], steps) == ([None], 2)


def test_what_was_decided_about_a_flag_is_told_with_its_reason(desk):
    desk.dismiss("commitment-overdue:C3", "settled by letter")
    assert told(desk, "C3")[0] == ("Flag: a commitment is overdue: dismissed, settled by letter",)
    desk.snooze("commitment-overdue:C3", "1 March 2026")
    assert told(desk, "C3")[0][0].endswith(
        "dismissed, settled by letter → a commitment is overdue: snoozed, 1 March 2026"
    )
    desk.reopen("commitment-overdue:C3")
    assert told(desk, "C3")[0][0].endswith("snoozed, 1 March 2026 → open")
