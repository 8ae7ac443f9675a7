"""Verdicts in the window's words: all ten gates as marks and in sentences, and dissents as a mark."""

from dataclasses import replace
from datetime import date

import pytest

from tests.desks import edit
from tracker.domain.dissent import Dissent
from tracker.domain.tangibility import MeetingVerdict, Verdict
from tracker.ui.presenting.verdicts import answer_callout, gate_rows, verdict_chip
from tracker.ui.record.gate_values import GateMarks, GateRow
from tracker.ui.view_values import Tone

TALK = "Progress since McAllen reviewed"
OTHER = Dissent("tangible", "Seen there", "Ana", "2026-01-12T10:00:00.000Z", date(2026, 1, 12))


def rows(desk, title, *, editable=True):
    return list(gate_rows(desk.dossier(desk.find(title).id), desk.language, editable=editable))


def marks(desk, title):
    (found,) = [row for row in rows(desk, title) if isinstance(row, GateMarks)]
    return found.marks


def lines(desk, title, **how):
    return {row.name: row for row in rows(desk, title, **how) if isinstance(row, GateRow)}


def test_all_ten_gates_have_a_mark(desk):
    assert [mark.is_asked for mark in marks(desk, TALK)] == [True] * 9 + [False]


def test_the_tenth_is_asked_from_level_3_on(desk):
    edit(desk, TALK, "level=3")
    assert marks(desk, TALK)[-1].is_asked


def test_a_mark_tells_the_sentence_and_the_field_it_read(desk):
    assert marks(desk, TALK)[0].said == "An output, not talk: failed. Level 0: talk is no output. Field read: Level."


def test_what_is_not_passed_is_spelled_out_first(desk):
    told = [row.passed is True for row in lines(desk, TALK).values()]
    assert told == sorted(told) and any(told) and not all(told)


def test_what_is_missing_is_to_be_filled_and_what_fails_to_be_looked_at(desk):
    found = lines(desk, TALK)
    assert (found["It can be observed"].action, found["It can be observed"].places) == (
        "Fill in: Artefact",
        ("artefact",),
    )
    assert found["An output, not talk"].action == "Look at: Level"


def test_where_nothing_can_be_written_the_field_is_only_named(desk):
    row = lines(desk, TALK, editable=False)["It can be observed"]
    assert (row.action, row.places) == ("", ())
    assert row.why.endswith("Field read: Artefact.")


def test_a_source_of_no_known_side_is_led_to(desk):
    for cited in desk.cited([desk.find(TALK).id])[desk.find(TALK).id]:
        edit(desk, str(cited.source.ref), "side=", "derives_from=")
    assert lines(desk, TALK)["An independent source"].ref.startswith("S")


def test_a_dissent_is_a_mark_on_the_chip_and_a_note_behind_it(desk):
    chip = verdict_chip(Verdict.PROCESS_ONLY, OTHER, desk.language)
    assert (chip.text, chip.shown) == ("process only", "process only ≠")
    assert chip.note == "Dissent: tangible. Seen there. (Ana, 12 January 2026)"


def test_without_a_dissent_a_chip_has_no_mark(desk):
    chip = verdict_chip(MeetingVerdict.NOT_DUE, None, desk.language)
    assert chip.shown == chip.told == "not due"


def test_a_body_says_its_share_and_is_good_only_where_most_is_tangible(desk):
    answer = desk.tangible("Security Implementation Group")
    callout = answer_callout(answer, desk.language)
    assert (callout.title, callout.tone) == ("13% tangible", Tone.CAUTION)
    most = replace(answer, tally=replace(answer.tally, tangible=9, recorded=16))
    assert answer_callout(most, desk.language).tone is Tone.GOOD


def test_every_gate_has_its_sentence_and_the_field_it_read(desk):
    found = lines(desk, TALK)
    assert len(found) == sum(mark.is_asked for mark in marks(desk, TALK))
    assert all("Field read: " in row.why for row in found.values() if row.passed)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Security Implementation Group", "2 of 16 recorded outcomes tangible, as of 16 January 2026."),
        ("Security Implementation Group, 3rd meeting", "It has not been held yet."),
    ],
)
def test_the_answer_comes_with_its_count_or_why_there_is_none(desk, title, expected):
    assert answer_callout(desk.tangible(title), desk.language).text == expected
