"""The summary of a meeting of which nothing is recorded names who looked for it."""

import pytest

from tests.desks import add, desk_on
from tracker.papers.content import Callout
from tracker.papers.framing import Release
from tracker.papers.summary import meeting_summary

SAID = "Ana looked on 9 February 2026 in the archive and found nothing."


@pytest.fixture
def meeting(desk) -> str:
    looked = ("looked_on=2026-02-09", "looked_in=the archive", "looked_by=Ana")
    return add(desk, "meeting", "title=Group", "date=2026-01-10", "status=held", *looked)


def said_on(workspace, ref: str, day: str) -> str:
    desk = desk_on(workspace, day)
    blocks = meeting_summary(desk, desk.record(ref), Release()).blocks
    return repr([block for block in blocks if isinstance(block, Callout)])


def test_it_says_who_looked_where_and_when(workspace, meeting):
    assert SAID in said_on(workspace, meeting, "2026-02-10")


def test_as_of_a_day_before_nobody_had_looked(workspace, meeting):
    assert "looked" not in said_on(workspace, meeting, "2026-02-01")


def test_an_outcome_recorded_since_goes_before_it(workspace, desk, meeting):
    add(desk, "outcome", "title=Cell opened", f"meeting={meeting}", "level=2")
    assert "looked" not in said_on(workspace, meeting, "2026-02-10")
