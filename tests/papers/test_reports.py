"""What the record of conversation, the lists and the reports say, and what they leave out."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from tests.desks import edit
from tests.papers.briefing import BRIEFING, paper
from tests.papers.talks import GREEN, add_lines, citation, line, part
from tracker.desk.desk import Desk
from tracker.desk.releasing import LeavingFile, LeavingPaper, enter_release
from tracker.papers.content import Figure
from tracker.papers.framing import Release
from tracker.papers.markdown import markdown
from tracker.papers.scope import scope_of
from tracker.papers.shapes import Box, Ink, Label
from tracker.papers.status_report import status_report


@pytest.fixture
def briefing(talks: Desk) -> Desk:
    add_lines(talks, *BRIEFING)
    return talks


def text(desk: Desk, name: str, subject: str = "First talks") -> str:
    return markdown(paper(desk, name, subject)).replace("\N{NO-BREAK SPACE}", " ")


# --- record of conversation -------------------------------------------------------------------------------------


def test_the_narrative_goes_by_speaker_then_by_side(briefing):
    written = text(briefing, "memcon")
    assert "Away wants tolls." in part(written, "Away")
    assert "Trust praised." in part(written, "Our side, speaker not named")
    assert "They said" not in written
    assert written.count("Away wants tolls.") == 1


def test_a_record_of_conversation_says_who_wrote_it_and_when(briefing):
    section = part(text(briefing, "memcon"), "Drafting")
    assert "| **Drafter** | North desk |" in section
    assert "| **Date** | 16 January 2026 |" in section


# --- action list ------------------------------------------------------------------------------------------------


def test_an_action_has_owner_due_date_meeting_and_status(briefing):
    rows = part(text(briefing, "actions"), "Written down")
    assert "| Ask for the bridge's plans | Ana | 20 January 2026 | First talks | **open** |" in rows


def test_what_is_done_stands_last(briefing):
    rows = part(text(briefing, "actions", "Third talks"), "Written down")
    assert rows.index("Invite the engineers") < rows.index("Book the hall")


def test_what_the_record_raises_says_what_is_to_be_done_and_by_when(briefing):
    rows = part(text(briefing, "actions", ""), "Raised by the record")
    assert "| Find out what became of “Open a second gate”, or record its new date.<br>Owed by Home" in rows
    assert "| 5 January 2026 |" in rows


# --- annotated agenda -------------------------------------------------------------------------------------------


def test_an_item_has_its_description_commitments_and_papers(briefing):
    written = text(briefing, "agenda", "Third talks")
    assert "Ask for the plans." in part(written, "Description")
    assert "Build a bridge" in part(written, "Linked commitments")
    assert "Our readout." in part(written, "Papers")


def test_what_an_item_does_not_have_takes_one_line(briefing):
    section = part(text(briefing, "agenda", "Third talks"), "Linked commitments · Papers")
    assert section.strip() == "Nothing recorded."


def test_an_item_that_is_not_for_disclosure_says_so(briefing):
    assert "**defensive** **not for disclosure**" in text(briefing, "agenda", "Third talks")


# --- status report ----------------------------------------------------------------------------------------------


def test_a_status_report_counts_commitments_and_no_proposals(briefing):
    written = text(briefing, "status", "")
    assert "**0 of 3 commitments fulfilled**" in written
    assert "Not yet assessed: 2; in progress: 1." in written
    assert "Lend a ferry" not in written


def test_what_is_overdue_says_by_how_many_days(briefing):
    assert "| Open a second gate | Home | 5 January 2026 | 11 | **not yet assessed** |" in part(
        text(briefing, "status", ""), "Overdue"
    )


def test_what_cannot_be_verified_says_what_is_missing(briefing):
    section = part(text(briefing, "status", ""), "Not verifiable as written")
    assert "| Be good neighbours | neither indicator nor due date |" in section


def test_a_moved_deadline_keeps_the_first_one_and_its_reason(briefing):
    assert "| Open a second gate | 1 December 2025 | 5 January 2026 | Rain |" in part(
        text(briefing, "status", ""), "Deadline moves"
    )


def test_changes_are_stages_and_assessments_since_the_day_the_latest_first(briefing):
    rows = part(text(briefing, "status", ""), "Changes since 17 December 2025").splitlines()[3:]
    assert rows[0] == "| Build a bridge | 14 January 2026 | Assessed: in progress[^3]<br>Piles are driven. |"
    assert "| Build a bridge | 10 January 2026 | Stage: agreed |" in rows
    assert not any("Open a second gate" in row for row in rows)


def test_changes_begin_after_the_day_of_the_last_report(briefing):
    since = status_report(briefing, scope_of(briefing, ""), Release(), since=date(2026, 1, 13))
    section = part(markdown(since), "Changes since the last report, of 13 January 2026")
    assert "Assessed" in section
    assert "Stage" not in section


def test_changes_are_told_since_the_report_that_left_before(briefing):
    earlier = replace(briefing, as_of=date(2026, 1, 13))
    order = LeavingPaper("status", "in:2026", None, GREEN, "text")
    assert enter_release(earlier, order, LeavingFile("a.md", "md", 1, "0" * 64)) is None
    section = part(text(briefing, "status", "in:2026"), "Changes since the last report, of 13 January 2026")
    assert "Assessed" in section
    assert "Stage" not in section


def test_how_sure_an_assessment_is_stands_in_a_line_of_its_own(briefing):
    edit(briefing, "Piles driven", "confidence=low")
    written = text(briefing, "status", "First talks")
    assert "**in progress**<br>assessed 14 January 2026; low confidence[^2] |" in written
    assert "Assessed: in progress[^2]<br>low confidence<br>Piles are driven. |" in written


def test_parts_that_are_judged_apart_each_say_when_how_sure_and_by_what(briefing):
    judged = {"commitment": "Be good neighbours", "source": "Newspaper", "date": "2026-01-14", "marking": GREEN}
    kept = {"kind": "assessment", "obligor": "Home", "implementation": "fulfilled", "confidence": "high"}
    add_lines(briefing, {**judged, **kept, "title": "Kept"})
    row = next(one for one in text(briefing, "status", "").splitlines() if one.startswith("| Be good neighbours"))
    assert "Home: fulfilled; assessed 14 January 2026; high confidence[^" in row
    assert "Away: not yet assessed |" in row


def test_an_assessment_is_cited_by_the_passage_that_stands_behind_it(briefing):
    add_lines(briefing, citation("Piles driven", "Newspaper", "piles stand in the river"))
    written = text(briefing, "status", "First talks")
    assert "“piles stand in the river”" in written
    assert "Piles are driven." in written


def test_an_action_list_says_who_owes_what_by_when_and_who_follows_it(briefing):
    rows = part(text(briefing, "actions"), "Commitments to be kept")
    assert "| Away<br>Followed by Bridges unit | March 2026 | First talks | **in progress**" in rows
    assert "Lend a ferry" not in rows


def test_a_report_over_several_relationships_goes_by_them(briefing):
    add_lines(
        briefing,
        line("actor", "Far", type="state"),
        line("commitment", "Far vow", stage="pledged", stage_date="2026-01-02", obligors=["Far"], beneficiary="Home"),
    )
    written = text(briefing, "status", "")
    assert "| Far vow" in part(written, "Far – Home")
    assert "| Be good neighbours" in part(written, "Away – Home")


def test_what_a_body_owes_belongs_to_the_relationship_of_its_members(briefing):
    vow = {"stage": "pledged", "stage_date": "2026-01-02"}
    add_lines(
        briefing,
        line("actor", "Far", type="state"),
        line("commitment", "Far vow", obligors=["Far"], beneficiary="Home", **vow),
        line("commitment", "Joint vow", obligors=["Border Group"], **vow),
    )
    assert "| Joint vow" in part(text(briefing, "status", ""), "Away – Home")


def test_a_moved_deadline_bears_no_mark_of_an_assessment_that_it_does_not_tell(briefing):
    add_lines(
        briefing,
        line("assessment", "Gate seen", "TLP:AMBER", commitment="Open a second gate", implementation="in-progress")
        | {"date": "2026-01-14", "source": "Newspaper"},
    )
    written = text(briefing, "status", "")
    assert "| (TLP:GREEN) Open a second gate |" in part(written, "Deadline moves")
    assert "| (TLP:AMBER) Open a second gate" in part(written, "Overdue")


@pytest.mark.parametrize("name", ["status", "actions", "chronology"])
def test_a_paper_of_nothing_says_that_nothing_matched(briefing, name):
    assert "Nothing in this desk matches" in text(briefing, name, "zzz")
    assert "Nothing in this desk matches" not in text(briefing, name, "in:2026")


def test_a_status_report_may_be_of_one_commitment(briefing):
    written = text(briefing, "status", "Build a bridge")
    assert "# Build a bridge" in written
    assert "Be good neighbours" not in written


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        ("Border Group", "Open a second gate"),
        ("First talks", "Build a bridge"),
        ("relationship:Home-Away", "Be good neighbours"),
    ],
)
def test_a_status_report_is_of_a_body_a_meeting_or_a_query(briefing, subject, found):
    assert f"| {found}" in text(briefing, "status", subject)


# --- track record -----------------------------------------------------------------------------------------------


def test_a_track_record_has_every_meeting_and_the_share_so_far(briefing):
    rows = part(text(briefing, "track-record", "Border Group"), "Meetings of the series")
    assert "| 10 January 2026 | 3 | 1 | 33% | **tangible** |" in rows
    assert rows.count("**not due**") == 2


def test_the_plot_has_a_bar_for_each_meeting_that_could_have_come_to_something(briefing):
    made = paper(briefing, "track-record", "Border Group")
    (figure,) = (block for block in made.blocks if isinstance(block, Figure))
    bars = [one for one in figure.shapes if isinstance(one, Box) and one.width > 20]
    assert [bar.ink for bar in bars] == [Ink.PALE, Ink.STRONG]
    assert bars[1].height == pytest.approx(bars[0].height / 3)
    assert "Jan 2026: 1 of 3 tangible" in figure.description


def test_the_labels_of_a_long_series_do_not_run_into_each_other(briefing):
    series = [
        line("meeting", f"Round {n}", date=f"20{n:02}-05-01", status="held", body="Border Group") for n in range(25)
    ]
    add_lines(briefing, *series)
    made = paper(briefing, "track-record", "Border Group")
    (figure,) = (block for block in made.blocks if isinstance(block, Figure))
    places = [one.x for one in figure.shapes if isinstance(one, Label) and one.y > figure.height - 15]
    assert len(places) > 3
    assert all(right - left >= 58 for left, right in pairwise(places))


# --- chronology -------------------------------------------------------------------------------------------------


def test_a_chronology_names_actors_and_what_is_a_promise(briefing):
    section = part(text(briefing, "chronology", ""), "2026")
    assert "| 12 January 2026 | Gate inspected<br>By both. | Ana Hoyos<br>Bob Awes |" in section
    assert "Commitment: Build a bridge" in section
    assert "Proposal: Lend a ferry" in section


def test_a_meeting_to_come_says_that_it_is_scheduled(briefing):
    assert "Third talks (scheduled)" in text(briefing, "chronology", "")


def test_a_chronology_is_of_what_the_query_finds(briefing):
    written = text(briefing, "chronology", "kind:event")
    assert "Gate inspected" in written
    assert "First talks" not in written
