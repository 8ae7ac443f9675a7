"""Rules about a body's series: whether it still meets, and what goes from one meeting to the next."""

import pytest

from tests.desks import add, desk_on, edit, flags
from tracker.desk.desk import Desk


@pytest.fixture
def body(desk: Desk) -> Desk:
    add(desk, "actor", "title=Mexico", "type=state")
    add(desk, "actor", "title=Group", "type=body")
    return desk


def held(desk: Desk, *days: str, body: str = "Group") -> None:
    for day in days:
        add(desk, "meeting", f"title=Meeting of {day}", f"date={day}", "status=held", f"body={body}")


def lapsed(desk: Desk, day: str) -> str | None:
    return flags(desk_on(desk.workspace, day), "A2").get("body-lapsed")


def why(desk: Desk, rule: str) -> str:
    return next(flag.why for flag in desk.flags() if flag.rule == rule)


# The days on which it met, its rhythm, the last day in good time, the first on which it is silent, and for how urgent.
PACES = {
    "one gap": (("2025-01-01", "2025-01-11"), "", "2025-01-26", "2025-01-27", "soon"),
    "the median of three": (
        ("2025-01-01", "2025-01-11", "2025-04-11", "2025-04-21"), "", "2025-05-06", "2025-05-07", "soon"),
    "the median of two": (("2025-01-01", "2025-01-11", "2025-01-31"), "", "2025-02-22", "2025-02-23", "soon"),
    "from the last day of its month": (("2025-01-01", "2025-02"), "", "2025-05-26", "2025-05-27", "soon"),
    "over a leap day": (("2028-02-19", "2028-02-29"), "", "2028-03-15", "2028-03-16", "soon"),
    "its stated rhythm": (("2025-01-01",), "every two weeks", "2025-01-22", "2025-01-23", "soon"),
    "its rhythm before its median": (("2025-01-01", "2025-01-11"), "cada año", "2026-07-12", "2026-07-13", "soon"),
    "words that say no rhythm": (("2025-01-01", "2025-01-11"), "now and then", "2025-01-26", "2025-01-27", "soon"),
    "long ago": (("2020-01-01", "2020-01-11"), "", "2020-01-26", "2026-01-16", "watch"),
}  # fmt: skip


@pytest.mark.parametrize("name", PACES)
def test_a_body_is_silent_after_one_and_a_half_of_its_gaps(body, name):
    days, rhythm, last, first, urgency = PACES[name]
    edit(body, "A2", f"rhythm={rhythm}")
    held(body, *days)
    assert (lapsed(body, last), lapsed(body, first)) == (None, urgency)


@pytest.mark.parametrize("days", [(), ("2020-01-01",), ("2020-01-01", "2020-01-01")])
def test_without_a_gap_or_a_rhythm_no_body_is_silent(body, days):
    held(body, *days)
    assert lapsed(body, "2026-01-16") is None


@pytest.mark.parametrize(
    ("date", "urgency"), [("2026-03-01", None), ("2026-01", None), ("", None), ("2026-01-15", "watch")]
)
def test_a_planned_meeting_ends_the_silence(body, date, urgency):
    held(body, "2020-01-01", "2020-01-11")
    add(body, "meeting", "title=Next", f"date={date}", "status=scheduled", "body=Group")
    assert lapsed(body, "2026-01-16") == urgency


def test_a_meeting_held_later_is_not_known_yet(body):
    held(body, "2025-01-01", "2025-01-11", "2025-06-01")
    assert lapsed(body, "2025-05-31") == "soon"


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Honolulu"])
def test_a_meeting_counts_on_its_own_local_day(body, zone):
    held(body, "2025-01-01", "2025-01-11")
    edit(body, "M2", "time=23:30", f"zone={zone}")
    assert (lapsed(body, "2025-01-26"), lapsed(body, "2025-01-27")) == (None, "soon")


ANNOUNCED = ("commitment", "title=To meet again", "stage=agreed", "stage_date=2026-01-10", "obligors=A1", "due=2026-02",
    "category=meeting", "mechanism=Group", "made_at=M1")  # fmt: skip


def test_a_meeting_that_was_announced_and_is_not_recorded(body):
    held(body, "2026-01-10")
    add(body, *ANNOUNCED)
    assert (lapsed(body, "2026-01-09"), lapsed(body, "2026-01-10")) == (None, "soon")
    assert (lapsed(body, "2026-02-20"), lapsed(body, "2026-02-21")) == ("soon", "act")
    add(body, "meeting", "title=Next", "date=2026-02", "status=scheduled", "body=Group")
    assert lapsed(body, "2026-02-21") is None


def test_silence_says_since_when_and_how_often_it_met(body):
    held(body, "2025-01-01", "2025-01-11", "2025-01-21")
    assert why(body, "body-lapsed") == (
        "It last met on 21 January 2025, and no meeting is planned; its 3 meetings were 10 days apart (median)."
    )


@pytest.fixture
def series(body: Desk) -> Desk:
    held(body, "2026-01-10")
    add(body, "meeting", "title=Next", "date=2026-02-20", "status=scheduled", "body=Group", "objective=x")
    add(body, "commitment", "title=Boats", "stage=agreed", "stage_date=2026-01-10", "obligors=A1", "due=2027",
        "made_at=M1")  # fmt: skip
    return body


def carried(desk: Desk, day: str, ref: str = "M2") -> str | None:
    return flags(desk_on(desk.workspace, day), ref).get("carried-over")


@pytest.mark.parametrize(
    ("day", "urgency"),
    [("2026-01-09", None), ("2026-01-20", "watch"), ("2026-01-21", "soon"), ("2026-02-12", "soon"),
     ("2026-02-13", "act"), ("2026-02-20", "act"), ("2026-02-21", None)],
)  # fmt: skip
def test_what_is_open_from_the_last_meeting_belongs_on_the_next_agenda(series, day, urgency):
    assert carried(series, day) == urgency


def test_a_meeting_known_to_its_month_is_to_be_prepared_until_its_last_day(series):
    edit(series, "M2", "date=2028-02")
    assert (carried(series, "2028-02-29"), carried(series, "2028-03-01")) == ("act", None)


def test_an_agenda_item_for_it_clears_it(series):
    item = add(series, "agenda-item", "meeting=M2", "title=Other matters")
    assert carried(series, "2026-01-20") == "watch"
    edit(series, item, "commitments=C1")
    assert carried(series, "2026-01-20") is None


@pytest.mark.parametrize("fields", [("stage=withdrawn", "stage_date=2026-01-12"), ("category=meeting",), ("made_at=",)])
def test_what_is_not_open_or_is_met_by_the_meeting_is_not_carried_over(series, fields):
    edit(series, "C1", *fields)
    assert carried(series, "2026-01-20") is None


def test_what_stood_on_the_last_agenda_is_carried_over_again(series):
    edit(series, "C1", "made_at=")
    add(series, "agenda-item", "meeting=M1", "title=Boats", "commitments=C1")
    assert carried(series, "2026-01-20") == "watch"


def test_a_meeting_without_a_body_takes_up_what_it_follows(series):
    add(series, "meeting", "title=Ministers", "date=2026-03", "status=scheduled")
    assert carried(series, "2026-01-20", "M3") is None
    series.link(series.find("M3"), "follows-up", series.find("M1"))
    assert carried(series, "2026-01-20", "M3") == "watch"


def test_only_the_last_meeting_counts(series):
    held(series, "2026-01-15")
    assert carried(series, "2026-01-20") is None


def test_it_names_what_is_open_and_counts_the_rest(series):
    for number in range(4):
        add(series, "commitment", f"title=Boat {number}", "stage=agreed", "obligors=A1", "due=2027", "made_at=M1")
    assert why(series, "carried-over") == (
        "5 commitments are open from “Meeting of 2026-01-10” and not on the agenda for 20 February 2026: "
        "“Boats”, “Boat 0”, “Boat 1” and 2 others."
    )
