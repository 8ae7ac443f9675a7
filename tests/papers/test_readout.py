"""What a readout tells, and what it leaves out."""

import pytest

from tests.desks import edit
from tests.papers.briefing import BRIEFING, paper
from tests.papers.talks import add_lines, citation, line, part
from tracker.desk.desk import Desk
from tracker.papers.markdown import markdown


@pytest.fixture
def briefing(talks: Desk) -> Desk:
    add_lines(talks, *BRIEFING)
    return talks


def text(desk: Desk, name: str, subject: str = "First talks") -> str:
    return markdown(paper(desk, name, subject)).replace("\N{NO-BREAK SPACE}", " ")


def test_a_readout_tells_what_joint_text_has_and_what_was_agreed(briefing):
    section = part(text(briefing, "readout"), "What was agreed")
    assert "Gate opened." in section
    assert "Build a bridge." in section
    assert "Rumour of a pact" not in section
    assert "Lend a ferry" not in section


def test_a_readout_has_no_judgement_of_ours(briefing):
    written = text(briefing, "readout")
    assert not any(word in written for word in ("tangible", "Verdict", "Remarks", "Follow-up", "assessed"))


def test_a_readout_has_the_delegations_by_the_names_of_their_states_ours_first(briefing):
    rows = part(text(briefing, "readout"), "Participants").splitlines()[3:6]
    assert [row.split("|")[1].strip(" *") for row in rows] == ["Home", "Away", "Other"]


def test_topics_are_the_items_that_may_be_used(briefing):
    section = part(text(briefing, "readout", "Third talks"), "Topics")
    assert "The bridge." in section
    assert "Tolls" not in section


def test_a_pledge_of_one_side_is_not_what_was_agreed(briefing):
    edit(briefing, "Open a second gate", "made_at=First talks")
    written = text(briefing, "readout")
    assert "Open a second gate" not in part(written, "What was agreed")
    assert "Home: Open a second gate." in part(written, "Pledged, not agreed")


def outcome(title, level, quote, *responsible, source="Newspaper"):
    about = {"meeting": "First talks", "level": level, "date": "2026-01-10", "responsible": list(responsible)}
    return line("outcome", title, **about), citation(title, source, quote)


@pytest.mark.parametrize("level", [0, 1])
def test_a_readout_tells_what_a_source_says_was_agreed_whatever_its_level(briefing, level):
    add_lines(briefing, *outcome("Patrols to go on", level, "acordaron seguir con las patrullas", "Home"))
    assert "Patrols to go on." in part(text(briefing, "readout"), "What was agreed")


def test_a_readout_tells_what_both_states_are_responsible_for(briefing):
    add_lines(briefing, *outcome("Group on tolls", 1, "a group is to be formed", "Home", "Away"))
    assert "Group on tolls." in part(text(briefing, "readout"), "What was agreed")


def test_of_what_was_only_talked_about_a_readout_says_no_agreement(briefing):
    add_lines(briefing, *outcome("Winter reviewed", 0, "both reviewed the winter", "Home", "Away"))
    written = text(briefing, "readout")
    assert "Winter reviewed." in part(written, "Topics")
    assert "Winter reviewed" not in part(written, "What was agreed")


@pytest.mark.parametrize("said", [("their word", "Their readout"), ("no agreement was reached", "Newspaper")])
def test_a_readout_leaves_out_what_the_other_side_claims_and_what_was_denied(briefing, said):
    quote, source = said
    named = ("Home", "Away") if source == "Their readout" else ()
    add_lines(briefing, *outcome("Toll dropped", 1, quote, *named, source=source))
    assert "Toll dropped" not in part(text(briefing, "readout"), "What was agreed")


def test_a_readout_tells_once_what_is_recorded_as_an_outcome_and_a_commitment(briefing):
    add_lines(briefing, *outcome("Bridge", 1, "Away will build a bridge", "Home", "Away", source="Joint text"))
    add_lines(briefing, citation("Build a bridge", "Joint text", "Away will build a bridge"))
    agreed = part(text(briefing, "readout"), "What was agreed")
    assert "Build a bridge." in agreed
    assert "Bridge." not in agreed


def test_a_readout_tells_all_outcomes_that_rest_on_one_passage(briefing):
    passage = "agreed to build a bridge, a wall and a well"
    add_lines(briefing, *outcome("A wall", 1, passage), *outcome("A well", 1, passage))
    add_lines(briefing, citation("Build a bridge", "Newspaper", passage))
    agreed = part(text(briefing, "readout"), "What was agreed")
    assert all(f"{title}." in agreed for title in ("Build a bridge", "A wall", "A well"))
