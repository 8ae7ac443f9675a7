"""What a notice says, and what it does not."""

from dataclasses import replace

from tests.desks import edit
from tracker.domain.flags import FlagState, Urgency
from tracker.ui.reminding.words import reminder


def test_it_counts_and_names_nothing(desk):
    told = reminder(desk, desk.flags(), titles=False)
    assert told.text == "4 to act on · 11 soon"


def test_names_stand_behind_their_marking_where_they_were_asked_for(desk):
    edit(desk, "M10", "marking=TLP:AMBER")
    first = desk.flags()[0]
    told = reminder(desk, desk.flags(), titles=True)
    assert told.text.splitlines()[1] == f"TLP:AMBER · {first.title}"


def test_what_bears_the_highest_level_is_never_named(desk):
    first, second = desk.flags()[:2]
    edit(desk, str(first.ref), "marking=TLP:RED")
    told = reminder(desk, [first, second], titles=True)
    assert first.title not in told.text and second.title in told.text


def test_where_all_bear_it_numbers_alone_are_left(desk):
    desk.set_marking("TLP:RED")
    assert "\n" not in reminder(desk, desk.flags(), titles=True).text


def test_a_day_that_needs_nobody_is_not_told(desk):
    watched = [flag for flag in desk.flags() if flag.urgency is Urgency.WATCH]
    assert reminder(desk, watched, titles=True) is None
    snoozed = [replace(flag, state=FlagState.SNOOZED) for flag in desk.flags()]
    assert reminder(desk, snoozed, titles=True) is None
