"""Another verdict than the computed one: with its reason only, signed by the history, and never counted."""

import pytest

from tests.desks import add, edit, filled
from tracker.desk.plain_tangible import plain_tangible
from tracker.errors import BadInput
from tracker.language import Language

OTHER = ("dissent=tangible", "dissent_reason=The embassy saw it.")


def fill(desk):
    add(desk, "actor", "title=Group", "type=body")
    add(desk, "meeting", "title=Held", "status=held", "date=2026-01-05", "body=Group")
    add(desk, "outcome", "title=Talked", "meeting=M1", "level=0", "date=2026-01-05")


@pytest.fixture(scope="module")
def template(template, tmp_path_factory):
    return filled(template, tmp_path_factory, fill)


@pytest.mark.parametrize("ref", ["O1", "M1"])
@pytest.mark.parametrize("half", OTHER)
def test_one_half_without_the_other_is_refused(desk, ref, half):
    with pytest.raises(BadInput, match="is missing; say"):
        edit(desk, ref, half)


@pytest.mark.parametrize("cleared", ["dissent=", "dissent_reason="])
def test_one_half_is_not_taken_away_alone(desk, cleared):
    edit(desk, "O1", *OTHER)
    with pytest.raises(BadInput, match="is missing; say"):
        edit(desk, "O1", cleared)


def test_a_record_is_not_made_with_half_of_one(desk):
    with pytest.raises(BadInput, match="dissent_reason"):
        add(desk, "outcome", "title=New", "dissent=tangible")


@pytest.mark.parametrize("ref", ["O1", "M1"])
def test_it_stands_beside_the_verdict_with_who_and_when(desk, ref):
    edit(desk, ref, *OTHER)
    dissent = desk.tangible(ref).dissent
    assert (dissent.verdict, dissent.reason) == ("tangible", "The embassy saw it.")
    assert dissent.by
    assert dissent.at == desk.history(ref)[0].at


def test_it_changes_no_verdict_and_no_count(desk):
    before = [(one.verdict, one.tally) for one in map(desk.tangible, ("O1", "M1", "Group"))]
    edit(desk, "O1", *OTHER)
    edit(desk, "M1", *OTHER)
    assert [(one.verdict, one.tally) for one in map(desk.tangible, ("O1", "M1", "Group"))] == before


def test_other_changes_leave_its_signature(desk):
    edit(desk, "O1", *OTHER)
    signed = desk.tangible("O1").dissent
    edit(desk, "O1", "artefact=A boat")
    assert desk.tangible("O1").dissent == signed


def test_doing_it_again_does_not_sign_it_anew(desk):
    edit(desk, "O1", *OTHER)
    signed = desk.tangible("O1").dissent
    desk.undo()
    assert desk.tangible("O1").dissent is None
    desk.redo()
    assert desk.tangible("O1").dissent == signed


def test_it_is_withdrawn_whole(desk):
    edit(desk, "O1", *OTHER)
    edit(desk, "O1", "dissent=", "dissent_reason=")
    assert desk.tangible("O1").dissent is None


def test_json_has_it_for_outcome_and_meeting_and_in_a_body_s_meetings(desk):
    edit(desk, "O1", *OTHER)
    edit(desk, "M1", "dissent=not-shown", "dissent_reason=Nothing came.")
    body = plain_tangible(desk.tangible("Group"), Language("en"))
    assert body["meetings"][0]["dissent"]["verdict"] == "not-shown"
    assert body["outcomes"][0]["dissent"].keys() == {"verdict", "reason", "by", "at"}
    assert plain_tangible(desk.tangible("O1"), Language("en"))["dissent"]["verdict"] == "tangible"
    assert "dissent" not in body


def test_what_nobody_dissents_from_has_none(desk):
    assert plain_tangible(desk.tangible("M1"), Language("en"))["dissent"] is None
