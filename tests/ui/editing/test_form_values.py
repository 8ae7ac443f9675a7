"""A record as the form shows it."""

import pytest

from tracker.domain.kinds import Kind
from tracker.domain.schema import fields_of
from tracker.domain.stages import Stage
from tracker.ui.editing.form_values import record_form
from tracker.ui.editing.obligor_block import obligor_values
from tracker.ui.editing.writer import Writer

APART = {"stages", "stage", "stage_date", "file", "dissent", "dissent_reason"}


def form(desk, ref):
    return record_form(desk, desk.find(ref).id)


def value(desk, ref, key):
    return next(one for one in form(desk, ref).fields if one.field.key == key)


@pytest.mark.parametrize("kind", Kind)
def test_every_field_of_the_kind_is_there_once(desk, kind):
    Writer(desk).add(Kind.AGENDA_ITEM, {"title": "Topic", "meeting": "M1"})
    Writer(desk).add(Kind.FOLLOWUP, {"title": "Ask"})
    keys = [one.field.key for one in record_form(desk, desk.list_ids((kind,), limit=1)[0]).fields]
    shown = [field.key for field in fields_of(kind) if field.key not in APART]
    own = [key for key in shown if key.endswith("_days") and kind is Kind.COMMITMENT]
    assert keys == [*(key for key in shown if not key.endswith("_days")), "marking", "tags", *own]


def test_thresholds_of_its_own_stand_last_on_a_body_and_on_no_person(desk):
    days = {"unprepared_days", "vague_days", "missing_days", "due_days", "stale_days"}
    body, state = form(desk, "Security Implementation Group"), form(desk, "Mexico")
    assert {one.field.key for one in body.fields[-5:]} == days
    assert not days & {one.field.key for one in state.fields}


def test_a_choice_has_words_to_read_and_an_identifier_to_write(desk):
    status = value(desk, "M2", "status")
    assert (status.shown, status.typed) == ("Held", "held")
    assert ("cancelled", "Cancelled") in [(one.key, one.words) for one in status.options]


def test_the_level_of_an_outcome_is_chosen_from_the_ladder(desk):
    assert [one.key for one in value(desk, "O1", "level").options] == ["0", "1", "2", "3", "4"]


def test_words_that_still_mean_the_date_are_typed_again(desk):
    meeting = Writer(desk).add(Kind.MEETING, {"title": "Call", "date": "23 Feb"}).refs[0]
    assert value(desk, str(meeting), "date").typed == "23 Feb"


def test_words_that_would_mean_another_day_now_give_way_to_the_date(desk):
    meeting = Writer(desk).add(Kind.MEETING, {"title": "Call", "date": "next Friday"}).refs[0]
    desk.as_of = desk.as_of.replace(month=6)
    assert value(desk, str(meeting), "date").typed == "2026-01-23"


@pytest.mark.parametrize("stage", [Stage.OFFERED, Stage.AGREED, Stage.REJECTED, Stage.WITHDRAWN])
def test_only_the_moves_allowed_from_here_are_offered(desk, stage):
    made = Writer(desk).add(Kind.COMMITMENT, {"title": "Maps", "stage": stage.value}).refs[0]
    offered = {move.stage for move in form(desk, str(made)).moves}
    expected = {
        Stage.OFFERED: {Stage.AGREED, Stage.REJECTED, Stage.COUNTERED, Stage.NOTED, Stage.WITHDRAWN, Stage.LAPSED},
        Stage.AGREED: {Stage.WITHDRAWN},
        Stage.REJECTED: {Stage.OFFERED},
        Stage.WITHDRAWN: set(),
    }
    assert offered == expected[stage]


def test_any_stage_may_be_the_first(desk):
    made = Writer(desk).add(Kind.COMMITMENT, {"title": "Maps"}).refs[0]
    assert {move.stage for move in form(desk, str(made)).moves} == set(Stage)


def test_an_obligor_shows_how_it_stands(desk):
    found = obligor_values(desk, desk.record("C1"))
    assert [(one.title, one.chip.text) for one in found.obligors] == [("Mexico", "fulfilled")]
    assert found.may_assess
