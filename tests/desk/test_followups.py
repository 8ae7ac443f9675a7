"""The list of follow-ups: what rules raised and what people wrote, narrowed and ordered together."""

import pytest

from tests.desks import add
from tracker.desk.followups import Order, follow_ups, in_order, urgency_of
from tracker.domain.flags import Urgency
from tracker.errors import BadInput
from tracker.storage.followups import Due


@pytest.fixture
def listed(desk):
    """Two flags on one commitment and one meeting, and three that were written."""
    add(desk, "actor", "title=Mexico", "type=state")
    add(desk, "commitment", "title=Patrols", "stage=agreed", "date=2025-11-01", "due=2026-01-02", "obligors=Mexico")
    add(desk, "meeting", "title=Group", "date=2026-01-20", "status=scheduled")
    add(desk, "followup", "title=Call", "due=2026-01-18", "state=open", "about=C1")
    add(desk, "followup", "title=Write", "state=taken")
    add(desk, "followup", "title=Ask", "due=2026-01-02", "state=done", "about=M1")

    def asked(query: str = "", order: Order = Order.URGENCY) -> list[str]:
        return [one.rule or one.title for one in in_order(follow_ups(desk, desk.flags(), query), order)]

    return asked


def test_both_stand_together_the_most_urgent_first_and_the_closed_last(listed):
    assert listed() == ["commitment-overdue", "meeting-unprepared", "Call", "Write", "Ask"]


def test_a_rule_asks_flags_only(listed):
    assert listed("flag:meeting-unprepared") == ["meeting-unprepared"]


def test_an_urgency_asks_both_but_not_what_is_closed(listed):
    assert listed("urgency:act") == ["commitment-overdue", "meeting-unprepared", "Call"]
    assert listed("urgency:watch") == ["Write"]


def test_what_is_asked_of_a_record_is_asked_of_what_was_written_about_it_too(listed):
    assert listed("Patrols") == ["commitment-overdue", "Call"]
    assert listed("-Patrols") == ["meeting-unprepared", "Write", "Ask"]


def test_the_kind_tells_what_was_written_from_flags(listed):
    assert listed("kind:followup") == ["Call", "Write", "Ask"]


def test_by_due_date_with_those_that_have_none_behind(listed):
    assert listed(order=Order.DUE) == ["commitment-overdue", "Call", "meeting-unprepared", "Write", "Ask"]


def test_the_longest_standing_first(listed):
    assert listed(order=Order.SINCE)[0] == "commitment-overdue"


def test_a_query_that_cannot_be_read_is_refused(listed):
    with pytest.raises(BadInput, match="not a rule"):
        listed("flag:no-such-rule")


def test_what_lies_above_the_ceiling_is_neither_listed_nor_named(desk):
    add(desk, "meeting", "title=Secret", "date=2026-01-20", "marking=TLP:RED")
    add(desk, "followup", "title=About it", "about=M1", "marking=TLP:CLEAR")
    add(desk, "followup", "title=Itself", "marking=TLP:RED")
    below = desk.below("TLP:GREEN")
    (only,) = follow_ups(below, below.flags())
    assert only.title == "About it"
    assert only.written is not None and only.written.about is None


@pytest.mark.parametrize(
    ("state", "latest", "urgency"),
    [
        ("open", -1, Urgency.ACT),
        ("taken", 7, Urgency.ACT),
        ("open", 8, Urgency.SOON),
        ("", 31, Urgency.WATCH),
        ("dropped", -1, None),
    ],
)
def test_the_urgency_of_what_a_person_wrote(desk, state, latest, urgency):
    day = desk.as_of.toordinal() + latest
    assert urgency_of(state, Due("", day, day), desk.as_of, 30) is urgency


def test_without_a_due_date_it_is_only_watched(desk):
    assert urgency_of("open", None, desk.as_of, 30) is Urgency.WATCH
