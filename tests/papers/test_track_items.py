"""The last parts of a track record: open items, conflicts, what is announced; and dissents beside the verdicts."""

import pytest

from tests.desks import add, edit
from tests.papers.talks import part
from tracker.papers.forms import FORMS
from tracker.papers.framing import Release
from tracker.papers.markdown import markdown

AGREED = ("stage=agreed", "stage_date=2025-11-01")


@pytest.fixture
def group(desk):
    """A body that met twice and will meet again, with an outcome, and a promise made at the first meeting."""
    add(desk, "actor", "title=Mexico", "type=state")
    add(desk, "actor", "title=Group", "type=body")
    for place, (day, status) in enumerate(
        [("2025-11-01", "held"), ("2025-12-01", "held"), ("2026-02", "scheduled")], 1
    ):
        add(desk, "meeting", f"title=Group, meeting {place}", "body=Group", f"date={day}", f"status={status}")
    add(desk, "outcome", "title=Talked", "meeting=M1", "level=0", "date=2025-11-01")
    add(desk, "commitment", "title=Scanners", "made_at=M1", "obligors=Mexico", "due=2026-12", *AGREED)
    return desk


def told(desk, name="track-record", subject="Group", ceiling=None, *, unmarked=False):
    below = desk.below(ceiling)
    return markdown(FORMS[name](below, subject, Release(ceiling, unmarked))).replace("\N{NO-BREAK SPACE}", " ")


def test_open_items_say_since_when_and_how_often(group):
    rows = part(told(group), "Open items from meeting to meeting")
    assert "| Scanners | Mexico | 1 November 2025 | 1 | no | **not yet assessed** |" in rows


def test_without_open_items_there_is_no_such_part(group):
    edit(group, "C1", "stage=withdrawn", "stage_date=2025-12-01")
    assert "Open items" not in told(group)


def test_what_is_announced_names_the_meeting_that_answers_it(group):
    said = ("category=meeting", "mechanism=Group", "made_at=M2", "due=2026-02")
    add(group, "commitment", "title=Meet again", *said, *AGREED)
    assert "“Meet again”, February 2026: recorded as Group, meeting 3" in told(group)
    edit(group, "M3", "status=cancelled")
    assert "“Meet again”, February 2026: not recorded" in told(group)


def test_conflicts_are_told(group):
    add(group, "meeting", "title=Group, meeting 2 in Puebla", "body=Group", "date=2025-12-18", "status=held")
    assert "claims the same place in the series" in part(told(group), "Conflicts between sources")


def test_a_conflict_bears_the_mark_of_all_that_it_names(group):
    for ref in ("A1", "A2", "M1", "M3", "O1", "C1"):
        edit(group, ref, "marking=TLP:GREEN")
    edit(group, "M2", "marking=TLP:AMBER")
    add(group, "meeting", "title=Group, meeting 2 in Puebla", "body=Group", "date=2025-12-18", "status=held",
        "marking=TLP:GREEN")  # fmt: skip
    assert "- (TLP:AMBER)" in part(told(group), "Conflicts between sources")


def test_what_lies_above_the_ceiling_is_in_no_item_and_no_conflict(group):
    edit(group, "C1", "marking=TLP:RED")
    below = told(group, ceiling="TLP:GREEN", unmarked=True)
    assert "Scanners" not in below
    assert "Open items" not in below


@pytest.mark.parametrize(("name", "subject"), [("track-record", "Group"), ("summary", "M1")])
def test_a_dissent_stands_beside_the_verdict_of_an_outcome(group, name, subject):
    edit(group, "O1", "dissent=tangible", "dissent_reason=Seen there")
    assert "**declaratory**<br>Dissent: tangible. Seen there. (" in told(group, name, subject)


def test_a_dissent_from_a_meeting_is_told_in_both_papers(group):
    edit(group, "M1", "dissent=not-shown", "dissent_reason=Nobody saw it")
    assert "Dissent: not shown. Nobody saw it." in told(group)
    assert "Dissent: not shown. Nobody saw it." in told(group, "summary", "M1")


def test_a_dissent_is_not_counted(group):
    before = part(told(group), "Meetings of the series").count("| 1 | 0 | 0% |")
    edit(group, "O1", "dissent=tangible", "dissent_reason=Seen there")
    assert part(told(group), "Meetings of the series").count("| 1 | 0 | 0% |") == before == 1
