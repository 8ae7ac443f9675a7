"""What a drag would make of a record's dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.desks import add, desk, path, template, workspace
from tracker.domain.dates import parse_edtf
from tracker.domain.dates.vague import coarser
from tracker.domain.kinds import Kind, Ref
from tracker.domain.record import Record
from tracker.language import Language
from tracker.ui.presenting.timeline_dates import RecordDates
from tracker.ui.timeline.companion import Grip

__all__ = ["desk", "path", "template", "workspace"]
FEB_20 = date(2026, 2, 20).toordinal()


@pytest.fixture
def held(desk):
    def make(kind, *fields):
        ref = add(desk, kind, "title=x", *fields)
        return RecordDates(desk.record(ref), Language("en"), desk.as_of)

    return make


def values(change):
    assert not change.refused, change.words
    return dict(change.values)


def test_a_meeting_known_to_the_month_stays_so(held):
    dates = held("meeting", "date=2026-02")
    assert values(dates.moved(Grip.WHOLE, 31, FEB_20, exact=False)) == {"date": "2026-03"}
    assert values(dates.moved(Grip.WHOLE, 5, FEB_20, exact=False)) == {}


def test_a_meeting_that_was_held_does_not_go_ahead_of_today(held):
    dates = held("meeting", "date=2026-01-10", "status=held")
    assert values(dates.moved(Grip.WHOLE, 6, FEB_20, exact=False)) == {"date": "2026-01-16"}
    change = dates.moved(Grip.WHOLE, 7, FEB_20, exact=False)
    assert (change.refused, "cannot lie ahead" in change.words) == (True, True)


def test_only_when_asked_is_it_that_very_day(held):
    change = held("meeting", "date=2026-02").moved(Grip.WHOLE, 5, FEB_20, exact=True)
    assert values(change) == {"date": "2026-02-20"}
    assert change.words == "20 February 2026: that very day"


def test_an_event_is_stretched_by_its_end(held):
    change = held("event", "date=2026-02-03").moved(Grip.FINISH, 17, FEB_20, exact=False)
    assert values(change) == {"date": "2026-02-03/2026-02-20"}
    assert (change.first, change.last) == (FEB_20 - 17, FEB_20)


def test_a_meeting_of_a_month_that_is_stretched_is_still_one_day(held):
    change = held("meeting", "date=2026-02").moved(Grip.FINISH, 31, FEB_20 + 31, exact=False)
    assert values(change) == {"date": "[2026-02..2026-03]"}
    assert change.words == "some day of February to March 2026"


@pytest.mark.parametrize(
    ("grip", "days", "after"),
    [
        (Grip.START, 3, {"date": "2026-01-13"}),
        (Grip.FINISH, 40, {"due": "2026-04"}),
        (Grip.WHOLE, 31, {"date": "2026-02-10", "due": "2026-04"}),
    ],
)
def test_each_end_of_a_commitment_is_a_date_of_its_own(held, grip, days, after):
    dates = held("commitment", "date=2026-01-10", "due=2026-03")
    assert values(dates.moved(grip, days, FEB_20, exact=False)) == after


def test_a_due_date_is_not_made_up(held):
    dates = held("commitment", "date=2026-01-10")
    refused = dates.moved(Grip.FINISH, 10, FEB_20, exact=False)
    assert refused.refused
    assert "no due date is recorded" in refused.words
    assert values(dates.moved(Grip.FINISH, 10, FEB_20, exact=True)) == {"due": "2026-02-20"}


def test_nothing_is_due_before_it_was_made(held):
    refused = held("commitment", "date=2026-01-10", "due=2026-01-20").moved(Grip.FINISH, -40, FEB_20, exact=False)
    assert (refused.refused, refused.words) == (True, "it would be due before it was made")


def test_one_of_several_days_cannot_be_stretched(held):
    refused = held("event", "date=[..2026-01-16]").moved(Grip.START, -40, FEB_20, exact=False)
    assert "no length to stretch" in refused.words


@given(
    st.sampled_from(["2026-02", "2026", "2026-02~", "2025-37", "2026-01/2026-03"]),
    st.integers(-800, 800),
    st.sampled_from(Grip),
)
def test_dragging_never_makes_a_date_more_precise(edtf, days, grip):
    when = parse_edtf(edtf)
    dates = RecordDates(Record(1, Ref(Kind.EVENT, 1), "", "x", None, "", "", when), Language("en"), date(2026, 1, 16))
    change = dates.moved(grip, days, FEB_20 + days, exact=False)
    found = [parse_edtf(after).precision for _key, after in change.values]
    assert all(coarser(after, when.precision) is after for after in found)
