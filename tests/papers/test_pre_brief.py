"""What a pre-brief says before a meeting, and what it keeps apart."""

import pytest

from tests.desks import add, edit
from tests.papers.briefing import BRIEFING, paper
from tests.papers.talks import GREEN, add_lines, part
from tracker.desk.desk import Desk
from tracker.papers.brief_material import SHOWN
from tracker.papers.markdown import markdown


@pytest.fixture
def briefing(talks: Desk) -> Desk:
    add_lines(talks, *BRIEFING)
    return talks


def brief(desk: Desk, ceiling: str | None = None) -> str:
    return markdown(paper(desk, "pre-brief", ceiling=ceiling))


def test_the_objective_keeps_its_two_lines(briefing):
    assert part(brief(briefing), "Objective").strip() == "Get a date for the bridge.\\\nKeep tolls off the table."


def test_points_stand_by_how_certain_an_item_is(briefing):
    written = brief(briefing)
    assert "Ask for the plans." in part(written, "Certain")
    assert "We lend it when they ask." in part(written, "Might be raised")


def test_what_is_not_for_disclosure_stands_apart_and_nowhere_else(briefing):
    written = brief(briefing)
    assert "We could live with a small one." in part(written, "Not for disclosure")
    assert "Their envoy is new." in part(written, "Not for disclosure")
    assert written.count("We could live with a small one.") == written.count("Their envoy is new.") == 1


def test_what_may_be_used_are_the_positions_of_both_sides(briefing):
    assert "Away wants tolls" in part(brief(briefing), "May be used")


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Owed by our side", "Open a second gate"),
        ("Owed by their side", "Build a bridge"),
        ("Owed by both sides or others", "Be good neighbours"),
        ("Proposals on the table", "Lend a ferry"),
    ],
)
def test_what_is_open_stands_by_who_owes_it(briefing, heading, title):
    written = brief(briefing)
    assert title in part(written, heading)


def test_what_was_never_said_to_the_other_side_is_not_in_it(briefing):
    assert "Sell the ferry" not in brief(briefing)


def test_what_is_settled_needs_no_word(briefing):
    edit(briefing, "Open a second gate", "stage=withdrawn", "stage_date=2026-01-12")
    assert "Nothing recorded." in part(brief(briefing), "Owed by our side")


def test_of_very_many_open_commitments_the_first_are_shown_and_the_rest_counted(briefing):
    for number in range(SHOWN + 3):
        add(
            briefing,
            "commitment",
            f"title=Pledge {number}",
            f"marking={GREEN}",
            "stage=pledged",
            "obligors=Away",
            "beneficiary=Home",
            "mechanism=Border Group",
        )
    section = part(brief(briefing), "Owed by their side")
    assert "And 4 more; the status report has them all." in section
    assert section.count("Pledge") == SHOWN - 1


def test_the_last_meeting_is_the_last_held_of_the_body(briefing):
    section = part(brief(briefing), "Last meeting’s outcomes and what became of them")
    assert "**First talks**" in section
    assert "Gate opened" in section


def test_without_a_body_it_is_the_one_that_is_followed_up(briefing):
    edit(briefing, "Third talks", "body=")
    assert "Gate opened" not in part(brief(briefing), "Last meeting’s outcomes and what became of them")
    add_lines(briefing, {"kind": "link", "from": "Third talks", "type": "follows-up", "to": "First talks"})
    assert "Gate opened" in part(brief(briefing), "Last meeting’s outcomes and what became of them")


def test_the_chronology_ends_before_the_meeting_and_knows_nothing_later(briefing):
    section = part(brief(briefing), "Chronology")
    assert "Gate inspected" in section
    assert "Third talks" not in section


def test_participants_have_their_roles(briefing):
    assert "Bob Awes, Envoy" in part(brief(briefing), "Participants")


def test_what_nobody_prepared_takes_one_line(briefing):
    edit(briefing, "Third talks", "objective=", "they_will_say=")
    assert "## Points to make\n" in brief(briefing)
    for title in ("The bridge", "The ferry"):
        briefing.delete([briefing.find(title).id])
    section = part(brief(briefing), "Objective · Points to make · What they will say")
    assert section.strip() == "Nothing recorded."


def test_a_position_says_whose_it_is_and_as_of_when(briefing):
    assert "Away, 10 January 2026" in part(brief(briefing), "May be used")
