"""What a new record is, and what follows from where the person stands."""

import pytest

from tracker.domain.kinds import Kind
from tracker.ui.editing.new_plans import new_kinds, new_plan, suggested_kind
from tracker.ui.shell.sections import SECTIONS


@pytest.mark.parametrize("section", [plan for plan in SECTIONS if len(plan.kinds) == 1], ids=lambda plan: plan.key)
def test_a_section_suggests_its_own_kind(section):
    assert suggested_kind(section.key) is section.kinds[0]


@pytest.mark.parametrize(
    ("opened", "kind", "key"),
    [
        ("M1", Kind.OUTCOME, "meeting"),
        ("M1", Kind.AGENDA_ITEM, "meeting"),
        ("M1", Kind.COMMITMENT, "made_at"),
        ("C1", Kind.OUTCOME, "commitment"),
        ("C1", Kind.FOLLOWUP, "about"),
    ],
)
def test_the_open_record_is_filled_in(desk, opened, kind, key):
    plan = new_plan(desk, kind, "meetings", desk.record(opened))
    assert plan.given == {key: opened}
    assert opened in plan.note


def test_what_has_nothing_to_do_with_the_open_record_stands_alone(desk):
    assert new_plan(desk, Kind.SOURCE, "meetings", desk.record("M1")).given == {}


def test_a_meeting_belongs_to_the_open_body_but_to_no_other_actor(desk):
    body, person = desk.record("Security Implementation Group"), desk.record("Marco Rubio")
    assert new_plan(desk, Kind.MEETING, "actors", body).given == {"body": str(body.ref)}
    assert new_plan(desk, Kind.MEETING, "actors", person).given == {}


def test_a_proposal_is_offered(desk):
    assert new_plan(desk, Kind.COMMITMENT, "proposals", None).given == {"stage": "offered"}


def test_an_agenda_item_can_only_be_made_for_a_meeting(desk):
    assert "agenda-item" in [one.key for one in new_kinds(desk, desk.record("M1"))]
    assert "agenda-item" not in [one.key for one in new_kinds(desk, None)]
